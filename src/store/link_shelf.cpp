#include "store/link_shelf.h"

#include <algorithm>
#include <utility>

namespace rapporteur::store {

namespace {

void bind_all(Statement&, int) {}
template <typename First, typename... Rest>
void bind_all(Statement& statement, int at, const First& first, const Rest&... rest) {
  statement.bind(at, first);
  bind_all(statement, at + 1, rest...);
}

template <typename Row, typename Convert>
Result<std::vector<Row>> rows_of(Statement& select, Convert convert) {
  std::vector<Row> rows;
  for (;;) {
    const auto row = select.step();
    if (!row) return fail(row.error());
    if (!*row) return rows;
    rows.push_back(convert(select));
  }
}

BlockRow block_row(const Statement& row) {
  return {row.number(0), row.text(1), row.text(2), row.number(3), row.number(4)};
}

KinRow kin_row(const Statement& row) {
  return {row.number(0), row.number(1), row.number(2), row.number(3),
          row.number(4), row.real(5),   row.text(6)};
}

std::int64_t key_row(const Statement& row) { return row.number(0); }
std::string text_row(const Statement& row) { return row.text(0); }

template <typename... Values>
Result<void> run(Result<Statement*> statement, const Values&... values) {
  if (!statement) return fail(statement.error());
  bind_all(**statement, 1, values...);
  return (*statement)->run();
}

template <typename Row, typename Convert, typename... Values>
Result<std::vector<Row>> ask(Result<Statement*> statement, Convert convert,
                             const Values&... values) {
  if (!statement) return fail(statement.error());
  bind_all(**statement, 1, values...);
  return rows_of<Row>(**statement, convert);
}

}  // namespace

Result<Statement*> LinkShelf::prepared(std::string_view sql) {
  const auto known = statements_.find(sql);
  if (known != statements_.end()) return &known->second;
  auto statement = database_->prepare(sql);
  if (!statement) return fail(statement.error());
  return &statements_.emplace(sql, std::move(*statement)).first->second;
}

Result<std::vector<std::int64_t>> LinkShelf::changed() {
  return ask<std::int64_t>(prepared("SELECT report_key FROM link_changed ORDER BY report_key"),
                           key_row);
}

Result<std::vector<ReportRow>> LinkShelf::reports() {
  return ask<ReportRow>(
      prepared(
          "SELECT r.key, r.id, r.published, r.outlet, l.origin, l.mentions, l.actors, "
          "l.recognised, l.people FROM reports r LEFT JOIN link_reports l ON l.report_key = r.key "
          "WHERE r.superseded_by IS NULL ORDER BY r.id"),
      [](const Statement& row) {
        return ReportRow{row.number(0), row.text(1), row.text(2),   row.text(3), row.text(4),
                         row.text(5),   row.text(6), row.number(7), row.text(8)};
      });
}

Result<std::string> LinkShelf::kept_id(std::int64_t report) {
  auto ids = ask<std::string>(prepared("SELECT id FROM link_reports WHERE report_key = ?"),
                              text_row, report);
  if (!ids) return fail(ids.error());
  return ids->empty() ? std::string() : std::move(ids->front());
}

Result<std::vector<ClaimRow>> LinkShelf::claims_of(std::int64_t report) {
  return ask<ClaimRow>(
      prepared("SELECT key, line FROM claims WHERE report_key = ? AND superseded_by IS NULL "
               "ORDER BY span_begin, span_end, kind, id, line"),
      [](const Statement& row) {
        return ClaimRow{row.number(0), row.text(1)};
      },
      report);
}

Result<std::vector<BlockRow>> LinkShelf::blocks_of(std::int64_t report) {
  return ask<BlockRow>(prepared("SELECT kind, block, at, claim_key, report_key FROM link_blocks "
                                "WHERE report_key = ?"),
                       block_row, report);
}

Result<std::vector<BlockRow>> LinkShelf::before(const BlockRow& row, std::size_t count) {
  auto rows = ask<BlockRow>(
      prepared("SELECT kind, block, at, claim_key, report_key FROM link_blocks WHERE kind = ? AND "
               "block = ? AND (at, claim_key) < (?, ?) ORDER BY at DESC, claim_key DESC LIMIT ?"),
      block_row, row.kind, row.block, row.at, row.claim, static_cast<std::int64_t>(count));
  if (rows) std::ranges::reverse(*rows);
  return rows;
}

Result<std::vector<BlockRow>> LinkShelf::behind(const BlockRow& row, std::size_t count) {
  return ask<BlockRow>(
      prepared("SELECT kind, block, at, claim_key, report_key FROM link_blocks WHERE kind = ? AND "
               "block = ? AND (at, claim_key) > (?, ?) ORDER BY at, claim_key LIMIT ?"),
      block_row, row.kind, row.block, row.at, row.claim, static_cast<std::int64_t>(count));
}

Result<bool> LinkShelf::are_near(const BlockRow& one, const BlockRow& other, std::size_t count) {
  const auto& [first, last] = std::minmax(one, other);
  const auto between = ask<std::int64_t>(
      prepared("SELECT claim_key FROM link_blocks WHERE kind = ? AND block = ? AND "
               "(at, claim_key) > (?, ?) AND (at, claim_key) < (?, ?) LIMIT ?"),
      key_row, first.kind, first.block, first.at, first.claim, last.at, last.claim,
      static_cast<std::int64_t>(count));
  if (!between) return fail(between.error());
  return between->size() < count;
}

Result<std::vector<KinRow>> LinkShelf::kin_of(std::int64_t report) {
  return ask<KinRow>(
      prepared("SELECT kind, one, other, one_report, other_report, certainty, reason FROM link_kin "
               "WHERE one_report = ?1 UNION SELECT kind, one, other, one_report, other_report, "
               "certainty, reason FROM link_kin WHERE other_report = ?1"),
      kin_row, report);
}

Result<std::vector<std::string>> LinkShelf::places_of(std::int64_t report) {
  return ask<std::string>(prepared("SELECT DISTINCT place FROM link_places WHERE report_key = ?"),
                          text_row, report);
}

Result<std::vector<PlaceRow>> LinkShelf::rows_of_place(const std::string& place) {
  return ask<PlaceRow>(
      prepared("SELECT p.place, p.name, r.id FROM link_places p JOIN reports r ON r.key = "
               "p.report_key WHERE p.place = ? ORDER BY p.name, r.id"),
      [](const Statement& row) {
        return PlaceRow{row.text(0), row.text(1), row.text(2)};
      },
      place);
}

Result<std::vector<EntryRow>> LinkShelf::entries_on(const std::string& report_id) {
  const auto select = prepared(
      "SELECT key, line, weight FROM entries WHERE kind NOT IN ('person', 'place') AND "
      "key IN (SELECT entry_key FROM entry_claims WHERE report = ?)");
  if (!select) return fail(select.error());
  (*select)->bind(1, report_id);
  return entry_rows(**select);
}

Result<std::vector<std::string>> LinkShelf::reports_of_entry(std::int64_t key) {
  return ask<std::string>(prepared("SELECT DISTINCT report FROM entry_claims WHERE entry_key = ?"),
                          text_row, key);
}

Result<std::vector<EntryRow>> LinkShelf::entries() {
  const auto select = prepared("SELECT key, line, weight FROM entries");
  if (!select) return fail(select.error());
  return entry_rows(**select);
}

Result<std::vector<EntryRow>> LinkShelf::entries_of_kind(const std::string& kind) {
  const auto select = prepared("SELECT key, line, weight FROM entries WHERE kind = ?");
  if (!select) return fail(select.error());
  (*select)->bind(1, kind);
  return entry_rows(**select);
}

Result<std::optional<EntryRow>> LinkShelf::entry_with_id(const std::string& id) {
  const auto select = prepared("SELECT key, line, weight FROM entries WHERE id = ?");
  if (!select) return fail(select.error());
  (*select)->bind(1, id);
  auto rows = entry_rows(**select);
  if (!rows) return fail(rows.error());
  return rows->empty() ? std::nullopt : std::optional(std::move(rows->front()));
}

Result<void> LinkShelf::put(const BlockRow& row) {
  return run(prepared("INSERT OR REPLACE INTO link_blocks (kind, block, at, claim_key, report_key) "
                      "VALUES (?, ?, ?, ?, ?)"),
             row.kind, row.block, row.at, row.claim, row.report);
}

Result<void> LinkShelf::forget(const BlockRow& row) {
  return run(prepared("DELETE FROM link_blocks WHERE kind = ? AND block = ? AND at = ? AND "
                      "claim_key = ?"),
             row.kind, row.block, row.at, row.claim);
}

Result<void> LinkShelf::put(const KinRow& row) {
  return run(prepared("INSERT OR REPLACE INTO link_kin (kind, one, other, one_report, "
                      "other_report, certainty, reason) VALUES (?, ?, ?, ?, ?, ?, ?)"),
             row.kind, row.one, row.other, row.one_report, row.other_report, row.certainty,
             row.reason);
}

Result<void> LinkShelf::forget(const KinRow& row) {
  return run(prepared("DELETE FROM link_kin WHERE kind = ? AND one = ? AND other = ?"), row.kind,
             row.one, row.other);
}

Result<void> LinkShelf::put(const ReportRow& row) {
  return run(
      prepared("INSERT OR REPLACE INTO link_reports (report_key, id, origin, mentions, actors, "
               "recognised, people) VALUES (?, ?, ?, ?, ?, ?, ?)"),
      row.key, row.id, row.origin, row.mentions, row.actors, row.recognised, row.people);
}

Result<void> LinkShelf::forget_report(std::int64_t report) {
  if (auto done = run(prepared("DELETE FROM link_reports WHERE report_key = ?"), report); !done)
    return done;
  return run(prepared("DELETE FROM link_places WHERE report_key = ?"), report);
}

Result<void> LinkShelf::put_place(const PlaceRow& row, std::int64_t report) {
  return run(prepared("INSERT OR IGNORE INTO link_places (place, name, report_key) "
                      "VALUES (?, ?, ?)"),
             row.place, row.name, report);
}

Result<void> LinkShelf::replace(const std::vector<EntryRow>& rows,
                                const std::vector<Entry>& entries) {
  return replace_entries(*database_, rows, entries);
}

Result<void> LinkShelf::put_voices(const std::vector<std::vector<std::string>>& groups) {
  return write_voices(*database_, groups);
}

Result<void> LinkShelf::mark(std::int64_t changes, const std::string& linked_by) {
  if (auto done = run(prepared("DELETE FROM link_changed")); !done) return done;
  return run(prepared("INSERT OR REPLACE INTO linking (one, changes, linked_by) VALUES (1, ?, ?)"),
             changes, linked_by);
}

Result<bool> LinkShelf::is_by(const std::string& linked_by) {
  const auto rows =
      ask<std::int64_t>(prepared("SELECT 1 FROM linking WHERE linked_by = ?"), key_row, linked_by);
  if (!rows) return fail(rows.error());
  return !rows->empty();
}

Result<void> LinkShelf::clear() {
  return database_->execute(
      "DELETE FROM link_reports; DELETE FROM link_blocks; DELETE FROM link_kin; "
      "DELETE FROM link_places; DELETE FROM linking;");
}

}  // namespace rapporteur::store
