#include "store/record_file.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/edtf.h"
#include "claim/claim_json.h"
#include "store/claim_rows.h"
#include "store/happening_rows.h"
#include "store/lens.h"
#include "store/row_text.h"
#include "store/schema.h"
#include "store/story_traces.h"

namespace rapporteur::store {

namespace {

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
                                   const Stamp& stamp) {
  auto insert = database.prepare(
      fmt::format("INSERT INTO reports (id, text, run, added_on, {}) VALUES (?1, ?2, ?3, ?4, {})",
                  kFacts, parameters(5, kFactCount)));
  if (!insert) return fail(insert.error());
  insert->bind(1, coded.report.id).bind(2, coded.report.text);
  insert->bind(3, stamp.run).bind(4, stamp.today);
  bind_facts(*insert, 5, coded);
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

Result<void> supersede_report(const Database& database, const Row& row, const Stamp& stamp) {
  for (const std::string_view sql :
       {"UPDATE claims SET superseded_by = ?1, superseded_on = ?3 "
        "WHERE report_key = ?2 AND superseded_by IS NULL",
        "UPDATE reports SET superseded_by = ?1, superseded_on = ?3 WHERE key = ?2"}) {
    auto update = database.prepare(sql);
    if (!update) return fail(update.error());
    update->bind(1, stamp.run).bind(2, row.key).bind(3, stamp.today);
    if (auto done = update->run(); !done) return done;
  }
  return unindex_words(database, row);
}

std::vector<ClaimLine> write_lines(const CodedReport& coded) {
  std::vector<ClaimLine> lines;
  lines.reserve(coded.claims.size());
  for (const Claim& claim : coded.claims)
    lines.push_back({&claim, claim::to_json(coded.report, claim)});
  return lines;
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

Result<void> put_trace(const Database& database, std::int64_t key, const CodedReport& coded) {
  return coded.trace ? write_trace(database, key, *coded.trace) : Result<void>{};
}

// Adds or updates; the caller holds the transaction.
Result<bool> put(const Database& database, const CodedReport& coded, const std::optional<Row>& row,
                 const Stamp& stamp) {
  const std::vector<ClaimLine> lines = write_lines(coded);
  if (row && row->text == coded.report.text) {
    const auto facts = update_facts(database, *row, coded);
    if (!facts) return facts;
    const auto claims = update_claims(database, row->key, stamp, lines);
    if (!claims) return claims;
    const auto happenings = put_happenings(database, row->key, coded.happenings);
    if (!happenings) return happenings;
    return *facts || *claims || *happenings;
  }
  if (row) {
    if (auto done = erase_trace(database, row->key); !done) return fail(done.error());
    if (auto done = supersede_report(database, *row, stamp); !done) return fail(done.error());
  }
  const auto key = insert_report(database, coded, stamp);
  if (!key) return fail(key.error());
  if (auto done = insert_claims(database, *key, stamp, lines); !done) return fail(done.error());
  if (auto done = put_trace(database, *key, coded); !done) return fail(done.error());
  return put_happenings(database, *key, coded.happenings).map([](bool) { return true; });
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
  if (auto done = put_lens(*database, options); !done) return fail(done.error());
  return RecordFile(std::move(*database), path.string(), options);
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
      put(database_, id == coded.report.id ? coded : under_id(coded, id), *row, {run_, today_});
  if (!changed) return during(changed.error());
  if (*changed) {
    if (auto done = transaction->commit(); !done) return during(done.error());
  }
  return Receipt{id, *changed, static_cast<std::uint32_t>(coded.claims.size())};
}

Result<std::uint32_t> RecordFile::add_claims(const Report& report,
                                             const std::vector<Claim>& claims) {
  const auto during = [&](const Error& error) {
    return fail(error.during("adding claims on report " + report.id));
  };
  if (run_ == 0) {
    if (auto begun = begin_run({}); !begun) return during(begun.error());
  }
  auto transaction = Transaction::begin(database_);
  if (!transaction) return during(transaction.error());
  const auto row = find_row(database_, report.id);
  if (!row) return during(row.error());
  if (!*row) return fail(ErrorKind::not_found, "no report " + report.id + " in the record");
  std::vector<ClaimLine> lines;
  std::map<std::string, LineKeys> known;  // by coder
  for (const Claim& claim : claims) {
    const auto [of_coder, is_new] = known.try_emplace(claim.coder);
    if (is_new) {
      auto current = current_lines(database_, (*row)->key, claim.coder);
      if (!current) return during(current.error());
      of_coder->second = std::move(*current);
    }
    std::string line = claim::to_json(report, claim);
    if (!of_coder->second.contains(line)) lines.push_back({&claim, std::move(line)});
  }
  if (auto done = insert_claims(database_, (*row)->key, {run_, today_}, lines); !done)
    return during(done.error());
  if (auto done = transaction->commit(); !done) return during(done.error());
  return static_cast<std::uint32_t>(lines.size());
}

Result<void> RecordFile::remove(const std::string& report_id) {
  const auto during = [&](const Error& error) {
    return fail(error.during("removing report " + report_id));
  };
  auto transaction = Transaction::begin(database_);
  if (!transaction) return during(transaction.error());
  const auto row = find_row(database_, report_id);
  if (!row) return during(row.error());
  if (!*row) return fail(ErrorKind::not_found, name_ + ": no report " + report_id);
  if (auto done = unindex_words(database_, **row); !done) return during(done.error());
  if (auto done = erase_trace(database_, (*row)->key); !done) return during(done.error());
  // Older texts under the same id go too.
  for (const std::string_view sql :
       {"DELETE FROM happenings WHERE report_key IN (SELECT key FROM reports WHERE id = ?)",
        "DELETE FROM claims WHERE report_key IN (SELECT key FROM reports WHERE id = ?)",
        "DELETE FROM reports WHERE id = ?"}) {
    auto remove = database_.prepare(sql);
    if (!remove) return during(remove.error());
    if (auto done = remove->bind(1, report_id).run(); !done) return during(done.error());
  }
  if (auto done = find_new_origins(database_, report_id); !done) return during(done.error());
  return transaction->commit();
}

}  // namespace rapporteur::store
