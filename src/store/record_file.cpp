#include "store/record_file.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/edtf.h"
#include "claim/claim_json.h"
#include "store/row_text.h"
#include "store/schema.h"

namespace rapporteur::store {

namespace {

constexpr std::string_view kOwnCoder = "rapporteur";

// A kill loses nothing that was committed in either setting; FULL also keeps it through a power
// cut, at the price of one flush to disk for each report.
constexpr const char* kWriting =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

struct Row {
  std::int64_t key = 0;
  std::string text, title, sha256;
};

Result<std::optional<Row>> find_row(const Database& database, const std::string& id) {
  auto select = database.prepare(
      "SELECT key, text, title, sha256 FROM reports WHERE id = ? AND superseded_by IS NULL");
  if (!select) return fail(select.error());
  const auto found = select->bind(1, id).step();
  if (!found) return fail(found.error());
  if (!*found) return std::nullopt;
  return Row{select->number(0), select->text(1), select->text(2), select->text(3)};
}

void bind_day_range(Statement& statement, int parameter, std::string_view edtf) {
  if (const auto range = base::day_range(edtf)) {
    statement.bind(parameter, range->first).bind(parameter + 1, range->last);
  } else {
    statement.bind_null(parameter).bind_null(parameter + 1);
  }
}

std::string copy_of(const std::vector<Claim>& claims) {
  for (const Claim& claim : claims) {
    if (const auto* report = std::get_if<ReportClaim>(&claim.body)) return report->copy_of;
  }
  return {};
}

void bind_facts(Statement& statement, int at, const CodedReport& coded) {
  const Report& report = coded.report;
  for (const SourcedFact* fact : {&report.title, &report.outlet, &report.published, &report.byline,
                                  &report.dateline_place, &report.url}) {
    statement.bind(at, fact->value).bind(at + 1, fact->from);
    at += 2;
  }
  bind_day_range(statement, at, report.published.value);
  statement.bind(at + 2, report.language)
      .bind(at + 3, report.sha256)
      .bind(at + 4, static_cast<std::int64_t>(report.bytes))
      .bind(at + 5, write_paragraphs(report.paragraphs))
      .bind(at + 6, write_spans(coded.sentences))
      .bind(at + 7, copy_of(coded.claims));
}

constexpr std::string_view kFacts =
    "title, title_from, outlet, outlet_from, published, published_from, byline, byline_from, "
    "dateline_place, "
    "dateline_place_from, url, url_from, first_day, last_day, language, sha256, bytes, paragraphs, "
    "sentences, copy_of";
constexpr int kFactCount = 20;

std::string parameters(int first, int count) {
  std::string list;
  for (int i = 0; i < count; ++i) list += fmt::format("{}?{}", i == 0 ? "" : ", ", first + i);
  return list;
}

Result<void> index_words(const Database& database, std::int64_t key, const std::string& title,
                         const std::string& text) {
  auto insert = database.prepare("INSERT INTO report_words (rowid, title, text) VALUES (?, ?, ?)");
  if (!insert) return fail(insert.error());
  return insert->bind(1, key).bind(2, title).bind(3, text).run();
}

Result<void> unindex_words(const Database& database, const Row& row) {
  auto remove = database.prepare(
      "INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', ?, ?, ?)");
  if (!remove) return fail(remove.error());
  return remove->bind(1, row.key).bind(2, row.title).bind(3, row.text).run();
}

Result<std::int64_t> insert_report(const Database& database, const CodedReport& coded,
                                   std::int64_t run) {
  auto insert = database.prepare(
      fmt::format("INSERT INTO reports (id, text, run, {}) VALUES (?1, ?2, ?3, {})", kFacts,
                  parameters(4, kFactCount)));
  if (!insert) return fail(insert.error());
  insert->bind(1, coded.report.id).bind(2, coded.report.text).bind(3, run);
  bind_facts(*insert, 4, coded);
  if (auto done = insert->run(); !done) return fail(done.error());
  const std::int64_t key = database.last_key();
  if (auto done = index_words(database, key, coded.report.title.value, coded.report.text); !done) {
    return fail(done.error());
  }
  return key;
}

// True where a fact was another one.
Result<bool> update_facts(const Database& database, const Row& row, const CodedReport& coded) {
  auto differs =
      database.prepare(fmt::format("SELECT ({0}) IS NOT ({1}) FROM reports WHERE key = ?{2}",
                                   kFacts, parameters(1, kFactCount), kFactCount + 1));
  if (!differs) return fail(differs.error());
  bind_facts(*differs, 1, coded);
  const auto row_read = differs->bind(kFactCount + 1, row.key).step();
  if (!row_read) return fail(row_read.error());
  if (differs->number(0) == 0) return false;
  auto update = database.prepare(fmt::format("UPDATE reports SET ({}) = ({}) WHERE key = ?{}",
                                             kFacts, parameters(1, kFactCount), kFactCount + 1));
  if (!update) return fail(update.error());
  bind_facts(*update, 1, coded);
  if (auto done = update->bind(kFactCount + 1, row.key).run(); !done) return fail(done.error());
  if (auto done = unindex_words(database, row); !done) return fail(done.error());
  if (auto done = index_words(database, row.key, coded.report.title.value, row.text); !done)
    return fail(done.error());
  return true;
}

Result<void> insert_claim(Statement& insert, std::int64_t report_key, std::int64_t run,
                          const Claim& claim, const std::string& kind, const std::string& line) {
  insert.bind(1, report_key)
      .bind(2, claim.id)
      .bind(3, kind)
      .bind(4, std::int64_t{claim.span.begin})
      .bind(5, std::int64_t{claim.span.end});
  claim.status.empty() ? insert.bind_null(6) : insert.bind(6, claim.status);
  insert.bind(7, std::int64_t{claim.background ? 1 : 0});
  claim.date.empty() ? insert.bind_null(8) : insert.bind(8, claim.date);
  claim.date_from.empty() ? insert.bind_null(9) : insert.bind(9, claim.date_from);
  bind_day_range(insert, 10, claim.date);
  return insert.bind(12, claim.rule).bind(13, claim.coder).bind(14, line).bind(15, run).run();
}

struct Line {
  const Claim* claim = nullptr;
  std::string text;
};

Result<void> insert_claims(const Database& database, std::int64_t report_key, std::int64_t run,
                           const std::vector<Line>& lines) {
  auto insert = database.prepare(
      "INSERT INTO claims (report_key, id, kind, span_begin, span_end, status, background, date, "
      "date_from, "
      "first_day, last_day, rule, coder, line, run) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
      "?10, ?11, ?12, ?13, "
      "?14, ?15)");
  if (!insert) return fail(insert.error());
  for (const Line& line : lines) {
    if (auto done = insert_claim(*insert, report_key, run, *line.claim,
                                 std::string(claim::kind_of(*line.claim)), line.text);
        !done) {
      return done;
    }
  }
  return {};
}

// Current claims of the program for one report: line -> keys.
Result<std::multimap<std::string, std::int64_t>> current_lines(const Database& database,
                                                               std::int64_t report_key) {
  auto select = database.prepare(
      "SELECT line, key FROM claims WHERE report_key = ? AND coder = ? AND superseded_by IS NULL "
      "ORDER BY key");
  if (!select) return fail(select.error());
  select->bind(1, report_key).bind(2, kOwnCoder);
  std::multimap<std::string, std::int64_t> lines;
  for (;;) {
    const auto row = select->step();
    if (!row) return fail(row.error());
    if (!*row) return lines;
    lines.emplace(select->text(0), select->number(1));
  }
}

Result<void> supersede_claims(const Database& database,
                              const std::multimap<std::string, std::int64_t>& lines,
                              std::int64_t run) {
  auto update = database.prepare("UPDATE claims SET superseded_by = ? WHERE key = ?");
  if (!update) return fail(update.error());
  for (const auto& [line, key] : lines) {
    if (auto done = update->bind(1, run).bind(2, key).run(); !done) return done;
  }
  return {};
}

Result<void> supersede_report(const Database& database, const Row& row, std::int64_t run) {
  for (const std::string_view sql :
       {"UPDATE claims SET superseded_by = ?1 WHERE report_key = ?2 AND superseded_by IS NULL",
        "UPDATE reports SET superseded_by = ?1 WHERE key = ?2"}) {
    auto update = database.prepare(sql);
    if (!update) return fail(update.error());
    if (auto done = update->bind(1, run).bind(2, row.key).run(); !done) return done;
  }
  return unindex_words(database, row);
}

std::vector<Line> write_lines(const CodedReport& coded) {
  std::vector<Line> lines;
  lines.reserve(coded.claims.size());
  for (const Claim& claim : coded.claims)
    lines.push_back({&claim, claim::to_json(coded.report, claim)});
  return lines;
}

// True where anything changed: claims that are no longer made are superseded, new ones added.
Result<bool> update_claims(const Database& database, std::int64_t report_key, std::int64_t run,
                           std::vector<Line> lines) {
  auto old = current_lines(database, report_key);
  if (!old) return fail(old.error());
  std::erase_if(lines, [&](const Line& line) {
    const auto same = old->find(line.text);
    if (same == old->end()) return false;
    old->erase(same);
    return true;
  });
  if (lines.empty() && old->empty()) return false;
  if (auto done = supersede_claims(database, *old, run); !done) return fail(done.error());
  if (auto done = insert_claims(database, report_key, run, lines); !done) return fail(done.error());
  return true;
}

bool is_same_report(const Row& row, const Report& report) {
  return row.sha256 == report.sha256 || row.text == report.text;
}

CodedReport under_id(const CodedReport& coded, const std::string& id) {
  CodedReport renamed = coded;
  renamed.report.id = id;
  for (Claim& claim : renamed.claims) claim.report = id;
  return renamed;
}

// Adds or updates; the caller holds the transaction.
Result<bool> put(const Database& database, const CodedReport& coded, const std::optional<Row>& row,
                 std::int64_t run) {
  const std::vector<Line> lines = write_lines(coded);
  if (row && row->text == coded.report.text) {
    const auto facts = update_facts(database, *row, coded);
    if (!facts) return facts;
    const auto claims = update_claims(database, row->key, run, lines);
    if (!claims) return claims;
    return *facts || *claims;
  }
  if (row) {
    if (auto done = supersede_report(database, *row, run); !done) return fail(done.error());
  }
  const auto key = insert_report(database, coded, run);
  if (!key) return fail(key.error());
  if (auto done = insert_claims(database, *key, run, lines); !done) return fail(done.error());
  return true;
}

}  // namespace

Result<RecordFile> RecordFile::open(const std::filesystem::path& path,
                                    const RecordOptions& options) {
  auto database = Database::open(path, options.mode, options.wait_ms);
  if (!database) return fail(database.error());
  const bool may_write = options.mode != OpenMode::read_only;
  if (auto done = bring_up_to_date(*database, path.string(), may_write); !done)
    return fail(done.error());
  if (may_write) {
    if (auto done = database->execute(kWriting); !done) return fail(done.error());
  }
  return RecordFile(std::move(*database), path.string());
}

Result<void> RecordFile::begin_run(const Origin& origin) {
  auto insert = database_.prepare(
      "INSERT OR IGNORE INTO runs (program, model, mode, rules) VALUES (?, ?, ?, ?)");
  if (!insert) return fail(insert.error());
  insert->bind(1, origin.program).bind(2, origin.model).bind(3, origin.mode).bind(4, origin.rules);
  if (auto done = insert->run(); !done) return done;
  auto select = database_.prepare(
      "SELECT run FROM runs WHERE program = ? AND model = ? AND mode = ? AND rules = ?");
  if (!select) return fail(select.error());
  select->bind(1, origin.program).bind(2, origin.model).bind(3, origin.mode).bind(4, origin.rules);
  if (auto row = select->step(); !row) return fail(row.error());
  run_ = select->number(0);
  return {};
}

Result<Receipt> RecordFile::add(const Report& report, const std::vector<Claim>& claims) {
  return add(CodedReport{report, {}, claims});
}

Result<Receipt> RecordFile::add(const CodedReport& coded) {
  const auto during = [&](const Error& error) {
    return fail(error.during("adding report " + coded.report.id));
  };
  if (run_ == 0) {
    if (auto begun = begin_run({}); !begun) return during(begun.error());
  }
  auto transaction = Transaction::begin(database_);
  if (!transaction) return during(transaction.error());
  std::string id = coded.report.id;
  auto row = find_row(database_, id);
  if (row && *row && !is_same_report(**row, coded.report)) {
    id += "~" + coded.report.sha256.substr(0, 8);
    row = find_row(database_, id);
  }
  if (!row) return during(row.error());
  const auto changed =
      put(database_, id == coded.report.id ? coded : under_id(coded, id), *row, run_);
  if (!changed) return during(changed.error());
  if (*changed) {
    if (auto done = transaction->commit(); !done) return during(done.error());
  }
  return Receipt{id, *changed, static_cast<std::uint32_t>(coded.claims.size())};
}

}  // namespace rapporteur::store
