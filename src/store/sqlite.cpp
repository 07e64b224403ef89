#include "store/sqlite.h"

#include <utility>

#include <sqlite3.h>

namespace rapporteur::store {

namespace {

Error disk_error(sqlite3* database, const std::string& name) {
  // SQLite gives a full disk a code of its own, but not a quota or a limit on file size.
  switch (sqlite3_extended_errcode(database)) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_SHMSIZE:
      return {ErrorKind::io,
              name +
                  ": cannot be written: the disk is full, a limit is reached or the disk "
                  "fails; the record holds what was added before"};
    default:
      return {ErrorKind::io, name + ": " + sqlite3_errmsg(database)};
  }
}

Error error_of(sqlite3* database, const std::string& name) {
  const int code = sqlite3_errcode(database) & 0xFF;
  switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorKind::io, name + ": the record is locked: another program is writing to it"};
    case SQLITE_FULL:
      return {ErrorKind::io, name + ": the disk is full; the record holds what was added before"};
    case SQLITE_CORRUPT:
      return {ErrorKind::corrupt_record,
              name + ": the record is damaged (" + sqlite3_errmsg(database) + ")"};
    case SQLITE_NOTADB:
      return {ErrorKind::bad_input, name + ": this is not a record (not an SQLite file)"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {ErrorKind::io, name + ": the record may not be written"};
    default:
      return disk_error(database, name);
  }
}

int flags_of(OpenMode mode) {
  switch (mode) {
    case OpenMode::read_only:
      return SQLITE_OPEN_READONLY;
    case OpenMode::read_write:
      return SQLITE_OPEN_READWRITE;
    case OpenMode::create:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  }
  return SQLITE_OPEN_READONLY;
}

// A path as the URI that SQLite takes; "immutable" reads a record on a medium where no lock file
// can be made.
std::string immutable_uri(const std::filesystem::path& path) {
  std::string uri = "file:";
  for (const char c : path.string()) {
    if (c == '?' || c == '#' || c == '%') {
      static constexpr char kDigits[] = "0123456789ABCDEF";
      const auto byte = static_cast<unsigned char>(c);
      uri += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Database::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Statement& Statement::bind(int parameter, std::string_view text) {
  sqlite3_bind_text64(statement_.get(), parameter, text.data() == nullptr ? "" : text.data(),
                      text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind(int parameter, std::int64_t number) {
  sqlite3_bind_int64(statement_.get(), parameter, number);
  return *this;
}

Statement& Statement::bind(int parameter, double number) {
  sqlite3_bind_double(statement_.get(), parameter, number);
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  sqlite3_bind_null(statement_.get(), parameter);
  return *this;
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  sqlite3* database = sqlite3_db_handle(statement_.get());
  Error error;
  if (code != SQLITE_DONE) error = error_of(database, name_);
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
  if (code != SQLITE_DONE) return fail(std::move(error));
  return false;
}

Result<void> Statement::run() {
  const auto stepped = step();
  if (!stepped) return fail(stepped.error());
  return {};
}

std::string Statement::text(int column) const {
  const unsigned char* bytes = sqlite3_column_text(statement_.get(), column);
  if (bytes == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

Result<Database> Database::open(const std::filesystem::path& path, OpenMode mode, int wait_ms) {
  Database opened;
  opened.name_ = path.string();
  std::error_code error;
  if (mode != OpenMode::create && !std::filesystem::exists(path, error)) {
    return fail(ErrorKind::not_found, opened.name_ + ": no such record");
  }
  const auto attempt = [&](const std::string& name, int flags) {
    sqlite3* database = nullptr;
    const int code =
        sqlite3_open_v2(name.c_str(), &database, flags | SQLITE_OPEN_EXRESCODE, nullptr);
    opened.database_.reset(database);
    sqlite3_busy_timeout(database, wait_ms);
    // Opening is lazy: only a read shows whether the file can be used.
    return code == SQLITE_OK ? sqlite3_exec(database, "SELECT count(*) FROM sqlite_schema", nullptr,
                                            nullptr, nullptr)
                             : code;
  };
  int code = attempt(opened.name_, flags_of(mode));
  if ((code & 0xFF) == SQLITE_CANTOPEN && mode == OpenMode::read_only) {
    code = attempt(immutable_uri(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
  }
  if (code != SQLITE_OK) return fail(error_of(opened.database_.get(), opened.name_));
  return opened;
}

Result<void> Database::execute(const std::string& sql) {
  if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    return fail(error_of(database_.get(), name_));
  }
  return {};
}

Result<Statement> Database::prepare(std::string_view sql) const {
  sqlite3_stmt* prepared = nullptr;
  const int code = sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()),
                                      &prepared, nullptr);
  if (code != SQLITE_OK) return fail(error_of(database_.get(), name_));
  Statement statement;
  statement.statement_.reset(prepared);
  statement.name_ = name_;
  return statement;
}

Result<std::optional<std::string>> Database::value(std::string_view sql) const {
  auto statement = prepare(sql);
  if (!statement) return fail(statement.error());
  const auto row = statement->step();
  if (!row) return fail(row.error());
  if (!*row) return std::nullopt;
  return statement->text(0);
}

std::int64_t Database::last_key() const { return sqlite3_last_insert_rowid(database_.get()); }

Result<Transaction> Transaction::begin(Database& database) {
  // IMMEDIATE takes the write lock now, so that waiting for another writer happens here only.
  if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun) return fail(begun.error());
  return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() {
  // An error here means that SQLite has undone the transaction by itself.
  if (database_ != nullptr) (void)database_->execute("ROLLBACK");
}

Result<void> Transaction::commit() {
  if (auto done = database_->execute("COMMIT"); !done) return fail(done.error());
  database_ = nullptr;
  return {};
}

std::vector<std::string> Statement::columns() const {
  std::vector<std::string> names;
  for (int i = 0; i < sqlite3_column_count(statement_.get()); ++i)
    names.emplace_back(sqlite3_column_name(statement_.get(), i));
  return names;
}

double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

bool Statement::only_reads() const { return sqlite3_stmt_readonly(statement_.get()) != 0; }

Result<Statement> Database::prepare_question(const std::string& sql) const {
  sqlite3_stmt* raw = nullptr;
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v2(database_.get(), sql.c_str(), -1, &raw, &rest);
  Statement statement;
  statement.statement_.reset(raw);
  statement.name_ = name_;
  if (code != SQLITE_OK) return fail(ErrorKind::bad_input, sqlite3_errmsg(database_.get()));
  const bool has_more =
      std::string_view(rest).find_first_not_of(" \t\r\n;") != std::string_view::npos;
  if (raw == nullptr || has_more) return fail(ErrorKind::bad_input, "one question at a time");
  return statement;
}

}  // namespace rapporteur::store
