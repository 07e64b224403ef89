// What is read from the record. Every list is sorted by what is in it, never by the order of
// reading.

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "claim/claim_json.h"
#include "store/claim_selection.h"
#include "store/record_file.h"
#include "store/row_text.h"

namespace rapporteur::store {

namespace {

constexpr std::string_view kReportColumns =
    "id, text, title, title_from, outlet, outlet_from, published, published_from, byline, "
    "byline_from, "
    "dateline_place, dateline_place_from, url, url_from, language, sha256, bytes, paragraphs";

constexpr std::string_view kHeadColumns =
    "id, '', title, title_from, outlet, outlet_from, published, published_from, byline, "
    "byline_from, "
    "dateline_place, dateline_place_from, url, url_from, language, sha256, bytes, '[]'";

constexpr std::string_view kTextColumns =
    "id, text, title, title_from, outlet, outlet_from, published, published_from, byline, "
    "byline_from, "
    "dateline_place, dateline_place_from, url, url_from, language, sha256, bytes, '[]'";

constexpr std::string_view kLine = "c.line", kKey = "c.key", kCount = "count(*)";
constexpr std::string_view kClaimOrder =
    " ORDER BY r.id, c.span_begin, c.span_end, c.kind, c.id, c.line";
// As a chronology stands: by the claim's day, or that of its report where it has none.
constexpr std::string_view kDayOrder =
    " ORDER BY iif(c.date IS NULL, r.first_day, c.first_day) IS NULL, "
    "iif(c.date IS NULL, r.first_day, c.first_day), iif(c.date IS NULL, r.last_day, c.last_day), "
    "c.kind <> 'meeting', r.id, c.span_begin, c.span_end, c.kind, c.id, c.coder";

Result<Report> report_of(const Statement& row) {
  Report report;
  report.id = row.text(0);
  report.text = row.text(1);
  int column = 2;
  for (SourcedFact* fact : {&report.title, &report.outlet, &report.published, &report.byline,
                            &report.dateline_place, &report.url}) {
    fact->value = row.text(column);
    fact->from = row.text(column + 1);
    column += 2;
  }
  report.language = row.text(column);
  report.sha256 = row.text(column + 1);
  report.bytes = static_cast<std::uint64_t>(row.number(column + 2));
  auto paragraphs = read_paragraphs(row.text(column + 3));
  if (!paragraphs) return fail(paragraphs.error().during("report " + report.id));
  report.paragraphs = std::move(*paragraphs);
  return report;
}

// Runs a bound statement and turns each row into a value.
template <typename T, typename Convert>
Result<std::vector<T>> collect(Statement& select, Convert convert) {
  std::vector<T> values;
  for (;;) {
    const auto row = select.step();
    if (!row) return fail(row.error());
    if (!*row) return values;
    Result<T> value = convert(select);
    if (!value) return fail(value.error());
    values.push_back(std::move(*value));
  }
}

Result<Claim> claim_of(const Statement& row) {
  auto claim = claim::from_json(row.text(0));
  if (!claim)
    return fail(ErrorKind::corrupt_record,
                "a claim of the record cannot be read: " + claim.error().message);
  return claim;
}

Result<std::string> first_text(const Statement& row) { return row.text(0); }

void bind_all(Statement& select, const std::vector<std::string>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) select.bind(static_cast<int>(i) + 1, values[i]);
}

// The end of all texts that begin with `prefix`, for an indexed comparison.
std::string after_prefix(const std::string& prefix) { return prefix + "\xF4\x8F\xBF\xBF"; }

// Plain words become quoted strings, so that no sign has a meaning of FTS5's query language but
// the final "*" of a word.
std::string fts_query(const std::string& words) {
  std::string query, part;
  bool quoted = false;
  const auto finish = [&] {
    const bool prefix = !quoted && part.size() > 1 && part.back() == '*';
    if (prefix) part.pop_back();
    if (!part.empty()) query += "\"" + part + "\"" + (prefix ? "* " : " ");
    part.clear();
  };
  for (const char c : words) {
    const bool is_break = c == '"' || (!quoted && (c == ' ' || c == '\t' || c == '\n'));
    if (is_break) finish();
    if (c == '"') quoted = !quoted;
    if (!is_break) part += c;
  }
  finish();
  return query;
}

}  // namespace

Result<std::vector<std::string>> RecordFile::report_ids() const {
  auto select = database_.prepare("SELECT id FROM reports WHERE superseded_by IS NULL ORDER BY id");
  if (!select) return fail(select.error());
  return collect<std::string>(*select, first_text);
}

Result<Report> RecordFile::report(const std::string& id) const {
  auto select = database_.prepare(
      fmt::format("SELECT {} FROM reports WHERE id = ? AND superseded_by IS NULL", kReportColumns));
  if (!select) return fail(select.error());
  const auto row = select->bind(1, id).step();
  if (!row) return fail(row.error());
  if (!*row) return fail(ErrorKind::not_found, name_ + ": no report " + id);
  return report_of(*select);
}

Result<std::vector<Report>> RecordFile::reports(ReportOrder order) const {
  auto select = database_.prepare(
      fmt::format("SELECT {} FROM reports WHERE superseded_by IS NULL ORDER BY {}", kReportColumns,
                  order == ReportOrder::by_id ? "id" : "key"));
  if (!select) return fail(select.error());
  return collect<Report>(*select, report_of);
}

Result<std::vector<Claim>> RecordFile::claims_of(const std::string& report_id) const {
  ClaimFilter filter;
  filter.report = report_id;
  return claims(filter);
}

Result<std::vector<Report>> RecordFile::report_texts() const {
  auto select = database_.prepare(
      fmt::format("SELECT {} FROM reports WHERE superseded_by IS NULL ORDER BY id", kTextColumns));
  if (!select) return fail(select.error());
  return collect<Report>(*select, report_of);
}

Result<std::vector<Report>> RecordFile::report_heads() const {
  auto select = database_.prepare(
      fmt::format("SELECT {} FROM reports WHERE superseded_by IS NULL ORDER BY id", kHeadColumns));
  if (!select) return fail(select.error());
  return collect<Report>(*select, report_of);
}

Result<std::vector<Claim>> RecordFile::claims(const ClaimFilter& filter) const {
  const ClaimSelection selection = selection_of(filter);
  std::string sql = fmt::format("SELECT {} {}{}", kLine, selection.sql, kClaimOrder);
  if (filter.limit > 0) {
    // Sorting keys first spares the lines that are not wanted.
    sql = fmt::format("SELECT {} {} AND c.key IN (SELECT {} {}{} LIMIT {}){}", kLine,
                      kCurrentClaims, kKey, selection.sql, kDayOrder, filter.limit, kClaimOrder);
  }
  auto select = database_.prepare(sql);
  if (!select) return fail(select.error());
  bind_all(*select, selection.values);
  return collect<Claim>(*select, claim_of);
}

Result<std::size_t> RecordFile::count_claims(const ClaimFilter& filter) const {
  const ClaimSelection selection = selection_of(filter);
  auto select = database_.prepare(fmt::format("SELECT {} {}", kCount, selection.sql));
  if (!select) return fail(select.error());
  bind_all(*select, selection.values);
  if (const auto row = select->step(); !row) return fail(row.error());
  return static_cast<std::size_t>(select->number(0));
}

Result<std::vector<Claim>> RecordFile::copy_claims() const {
  auto select = database_.prepare(
      fmt::format("SELECT {} {} AND c.kind = 'report' AND c.report_key IN (SELECT "
                  "key FROM reports WHERE copy_of <> '' AND superseded_by IS "
                  "NULL){}",
                  kLine, kCurrentClaims, kClaimOrder));
  if (!select) return fail(select.error());
  return collect<Claim>(*select, claim_of);
}

Result<std::vector<Claim>> RecordFile::claims_by_id(const std::string& prefix) const {
  const std::size_t slash = prefix.rfind('/');
  const std::string report = slash == std::string::npos ? "" : prefix.substr(0, slash);
  const std::string id = slash == std::string::npos ? prefix : prefix.substr(slash + 1);
  const std::string sql =
      fmt::format("SELECT {} {} AND c.id >= ?1 AND c.id < ?2 AND r.id >= ?3 AND r.id < ?4{}", kLine,
                  kCurrentClaims, kClaimOrder);
  auto select = database_.prepare(sql);
  if (!select) return fail(select.error());
  select->bind(1, id).bind(2, after_prefix(id)).bind(3, report).bind(4, after_prefix(report));
  return collect<Claim>(*select, claim_of);
}

Result<std::vector<Span>> RecordFile::sentences_of(const std::string& report_id) const {
  auto select =
      database_.prepare("SELECT sentences FROM reports WHERE id = ? AND superseded_by IS NULL");
  if (!select) return fail(select.error());
  const auto row = select->bind(1, report_id).step();
  if (!row) return fail(row.error());
  if (!*row) return fail(ErrorKind::not_found, name_ + ": no report " + report_id);
  return read_spans(select->text(0));
}

Result<std::map<std::string, std::vector<Span>>> RecordFile::sentences() const {
  auto select = database_.prepare("SELECT id, sentences FROM reports WHERE superseded_by IS NULL");
  if (!select) return fail(select.error());
  std::map<std::string, std::vector<Span>> all;
  for (;;) {
    const auto row = select->step();
    if (!row) return fail(row.error());
    if (!*row) return all;
    auto spans = read_spans(select->text(1));
    if (!spans) return fail(spans.error().during("report " + select->text(0)));
    all[select->text(0)] = std::move(*spans);
  }
}

Result<std::size_t> RecordFile::id_digits() const {
  constexpr std::size_t kLeast = 6;
  // Superseded ones too: then the index alone answers.
  auto select = database_.prepare("SELECT DISTINCT id FROM claims ORDER BY id");
  if (!select) return fail(select.error());
  const auto ids = collect<std::string>(*select, first_text);
  if (!ids) return fail(ids.error());
  std::size_t digits = kLeast;
  for (std::size_t i = 1; i < ids->size(); ++i) {
    const std::string &before = (*ids)[i - 1], &id = (*ids)[i];
    const auto shared =
        std::mismatch(before.begin(), before.end(), id.begin(), id.end()).first - before.begin();
    digits = std::max(digits, static_cast<std::size_t>(shared) + 1);
  }
  return digits;
}

Result<std::optional<std::string>> RecordFile::copy_of(const std::string& report_id,
                                                       const std::string& sha256) const {
  auto select = database_.prepare(
      "SELECT copy_of FROM reports WHERE id = ? AND sha256 = ? AND superseded_by IS NULL");
  if (!select) return fail(select.error());
  const auto row = select->bind(1, report_id).bind(2, sha256).step();
  if (!row) return fail(row.error());
  if (!*row) return std::nullopt;
  return select->text(0);
}

Result<std::vector<SearchHit>> RecordFile::search(const std::string& words, int limit) const {
  const std::string query = fts_query(words);
  if (query.empty()) return std::vector<SearchHit>{};
  auto select = database_.prepare(
      "SELECT r.id, snippet(report_words, 1, char(2), char(3), '…', 32) FROM report_words "
      "JOIN reports r ON r.key = report_words.rowid WHERE report_words MATCH ? ORDER BY rank, r.id "
      "LIMIT ?");
  if (!select) return fail(select.error());
  select->bind(1, query).bind(2, std::int64_t{limit});
  return collect<SearchHit>(*select, [](const Statement& row) -> Result<SearchHit> {
    return SearchHit{row.text(0), row.text(1)};
  });
}

Result<std::vector<Origin>> RecordFile::origins() const {
  auto select = database_.prepare(
      "SELECT program, model, mode, rules FROM runs WHERE run IN "
      "(SELECT run FROM claims WHERE superseded_by IS NULL UNION SELECT run FROM reports WHERE "
      "superseded_by IS NULL) "
      "ORDER BY run");
  if (!select) return fail(select.error());
  return collect<Origin>(*select, [](const Statement& row) -> Result<Origin> {
    return Origin{row.text(0), row.text(1), row.text(2), row.text(3)};
  });
}

Result<std::int64_t> RecordFile::count_superseded() const {
  const auto count = database_.value("SELECT count(*) FROM claims WHERE superseded_by IS NOT NULL");
  if (!count) return fail(count.error());
  return std::stoll(count->value_or("0"));
}

Result<void> RecordFile::check_integrity() const {
  const auto verdict = database_.value("PRAGMA integrity_check");
  if (!verdict) return fail(verdict.error());
  if (verdict->value_or("") != "ok") {
    return fail(ErrorKind::corrupt_record, name_ + ": " + verdict->value_or("no answer"));
  }
  auto words =
      database_.prepare("INSERT INTO report_words (report_words) VALUES ('integrity-check')");
  if (!words) return fail(words.error());
  if (auto done = words->run(); !done) return fail(done.error().during("the index of words"));
  return {};
}

}  // namespace rapporteur::store
