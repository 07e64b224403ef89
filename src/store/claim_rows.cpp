#include "store/claim_rows.h"

#include <utility>

#include "base/edtf.h"
#include "claim/claim_json.h"

namespace rapporteur::store {

namespace {

Result<void> insert_claim(Statement& insert, std::int64_t report_key, const Stamp& stamp,
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
  insert.bind(12, claim.rule).bind(13, claim.coder).bind(14, line);
  return insert.bind(15, stamp.run).bind(16, stamp.today).run();
}

Result<void> supersede_claims(const Database& database, const LineKeys& lines, const Stamp& stamp) {
  auto update =
      database.prepare("UPDATE claims SET superseded_by = ?, superseded_on = ? WHERE key = ?");
  if (!update) return fail(update.error());
  for (const auto& [line, key] : lines) {
    if (auto done = update->bind(1, stamp.run).bind(2, stamp.today).bind(3, key).run(); !done)
      return done;
  }
  return {};
}

}  // namespace

void bind_day_range(Statement& statement, int parameter, std::string_view edtf) {
  if (const auto range = base::day_range(edtf)) {
    statement.bind(parameter, range->first).bind(parameter + 1, range->last);
  } else {
    statement.bind_null(parameter).bind_null(parameter + 1);
  }
}

Result<void> insert_claims(const Database& database, std::int64_t report_key, const Stamp& stamp,
                           const std::vector<ClaimLine>& lines) {
  auto insert = database.prepare(
      "INSERT INTO claims (report_key, id, kind, span_begin, span_end, status, background, date, "
      "date_from, first_day, last_day, rule, coder, line, run, added_on) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)");
  if (!insert) return fail(insert.error());
  for (const ClaimLine& line : lines) {
    if (auto done = insert_claim(*insert, report_key, stamp, *line.claim,
                                 std::string(claim::kind_of(*line.claim)), line.text);
        !done) {
      return done;
    }
  }
  return {};
}

Result<LineKeys> current_lines(const Database& database, std::int64_t report_key,
                               std::string_view coder) {
  auto select = database.prepare(
      "SELECT line, key FROM claims WHERE report_key = ? AND coder = ? AND superseded_by IS NULL "
      "ORDER BY key");
  if (!select) return fail(select.error());
  select->bind(1, report_key).bind(2, coder);
  LineKeys lines;
  for (;;) {
    const auto row = select->step();
    if (!row) return fail(row.error());
    if (!*row) return lines;
    lines.emplace(select->text(0), select->number(1));
  }
}

Result<bool> update_claims(const Database& database, std::int64_t report_key, const Stamp& stamp,
                           std::vector<ClaimLine> lines) {
  auto old = current_lines(database, report_key, kOwnCoder);
  if (!old) return fail(old.error());
  std::erase_if(lines, [&](const ClaimLine& line) {
    const auto same = old->find(line.text);
    if (same == old->end()) return false;
    old->erase(same);
    return true;
  });
  if (lines.empty() && old->empty()) return false;
  if (auto done = supersede_claims(database, *old, stamp); !done) return fail(done.error());
  if (auto done = insert_claims(database, report_key, stamp, lines); !done)
    return fail(done.error());
  return true;
}

}  // namespace rapporteur::store
