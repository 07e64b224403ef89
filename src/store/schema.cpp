#include "store/schema.h"

#include <string>

#include <fmt/format.h>

namespace rapporteur::store {

namespace {

Result<std::int64_t> pragma(const Database& database, std::string_view name) {
  const auto value = database.value(fmt::format("PRAGMA {}", name));
  if (!value) return fail(value.error());
  return std::stoll(value->value_or("0"));
}

Result<void> migrate(Database& database, std::int64_t from, const std::vector<Migration>& steps) {
  for (const Migration& step : steps) {
    if (step.to <= from) continue;
    auto transaction = Transaction::begin(database);
    if (!transaction) return fail(transaction.error());
    // Another program may have done this step while we waited for the lock.
    const auto version = pragma(database, "user_version");
    if (!version) return fail(version.error());
    if (*version >= step.to) continue;
    const std::string sql =
        fmt::format("{}\nPRAGMA application_id = {};\nPRAGMA user_version = {};", step.sql,
                    kApplicationId, step.to);
    if (auto done = database.execute(sql); !done) return done;
    if (auto done = transaction->commit(); !done) return done;
  }
  return {};
}

}  // namespace

Result<void> bring_up_to_date(Database& database, const std::string& name, bool may_write,
                              const std::vector<Migration>& steps) {
  const auto version = pragma(database, "user_version");
  const auto application = pragma(database, "application_id");
  const auto tables = database.value("SELECT count(*) FROM sqlite_schema");
  if (!version) return fail(version.error());
  if (!application) return fail(application.error());
  if (!tables) return fail(tables.error());
  const bool is_new = *version == 0 && *application == 0 && tables->value_or("0") == "0";
  const std::int64_t newest = steps.back().to;
  if (!is_new && *application != kApplicationId) {
    return fail(ErrorKind::bad_input, name + ": an SQLite file, but not a record of this program");
  }
  if (*version > newest) {
    return fail(
        ErrorKind::unsupported,
        fmt::format(
            "{}: written by a newer version of this program (record version {}, this program "
            "reads up to {}); nothing was changed",
            name, *version, newest));
  }
  if (*version == newest) return {};
  if (!may_write) {
    return fail(
        ErrorKind::unsupported,
        fmt::format("{}: a record of an older version ({}); it is brought up to date the next time "
                    "`rapporteur read --record` opens it",
                    name, *version));
  }
  return migrate(database, *version, steps);
}

}  // namespace rapporteur::store
