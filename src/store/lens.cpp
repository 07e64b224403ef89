#include "store/lens.h"

#include <fmt/format.h>

namespace rapporteur::store {

namespace {

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

// `columns` but superseded_by, of rows that were there on that day.
std::string view_of(const char* table, const char* columns, const std::string& day,
                    const std::string& condition) {
  const std::string superseded =
      day.empty() ? "superseded_by"
                  : fmt::format("iif(superseded_on > {}, NULL, superseded_by)", quoted(day));
  return fmt::format(
      "CREATE TEMP VIEW {0} AS SELECT {1}, {2} AS superseded_by FROM main.{0} WHERE {3}{4};", table,
      columns, superseded, day.empty() ? "1" : fmt::format("added_on <= {}", quoted(day)),
      condition);
}

}  // namespace

Result<void> put_lens(Database& database, const RecordOptions& options) {
  if (options.as_of.empty() && options.coder.empty()) return {};
  std::string sql =
      view_of("claims",
              "key, report_key, id, kind, span_begin, span_end, status, background, date, "
              "date_from, first_day, last_day, rule, coder, line, run, added_on, superseded_on",
              options.as_of,
              options.coder.empty()
                  ? ""
                  : fmt::format(" AND (coder = {} OR kind = 'report')", quoted(options.coder)));
  if (!options.as_of.empty()) {
    sql += view_of("reports",
                   "key, id, text, title, title_from, outlet, outlet_from, published, "
                   "published_from, first_day, last_day, byline, byline_from, dateline_place, "
                   "dateline_place_from, url, url_from, language, sha256, bytes, paragraphs, "
                   "sentences, copy_of, run, added_on, superseded_on",
                   options.as_of, "");
    sql += fmt::format(
        "CREATE TEMP VIEW decisions AS SELECT * FROM main.decisions WHERE added_on <= {};",
        quoted(options.as_of));
  }
  return database.execute(sql);
}

}  // namespace rapporteur::store
