// Decisions in the record. The line is what counts; the other columns are for queries.

#include <algorithm>
#include <tuple>

#include "link/decision_line.h"
#include "store/record_file.h"

namespace rapporteur::store {

Result<std::size_t> RecordFile::add_decisions(const std::vector<Decision>& decisions) {
  auto transaction = Transaction::begin(database_);
  if (!transaction) return fail(transaction.error());
  auto insert = database_.prepare(
      "INSERT OR IGNORE INTO decisions (id, made_on, who, act, report, kind, claim, other_report, "
      "other_claim, field, value, was, why, rests_on, line, added_on) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)");
  if (!insert) return fail(insert.error());
  const auto count = [&] { return database_.value("SELECT count(*) FROM decisions"); };
  const auto before = count();
  if (!before) return fail(before.error());
  for (const Decision& decision : decisions) {
    int at = 0;
    for (const std::string* text :
         {&decision.id, &decision.made_on, &decision.who, &decision.act, &decision.claim.report,
          &decision.claim.kind, &decision.claim.claim, &decision.other.report,
          &decision.other.claim, &decision.field, &decision.value, &decision.was, &decision.why,
          &decision.rests_on})
      insert->bind(++at, *text);
    const std::string line = link::to_json(decision);
    if (auto done = insert->bind(15, line).bind(16, today_).run(); !done)
      return fail(done.error().during("adding a decision"));
  }
  const auto after = count();
  if (!after) return fail(after.error());
  if (auto done = transaction->commit(); !done) return fail(done.error());
  return static_cast<std::size_t>(std::stoll(after->value_or("0")) -
                                  std::stoll(before->value_or("0")));
}

Result<std::vector<Decision>> RecordFile::decisions() const {
  auto select = database_.prepare("SELECT line FROM decisions ORDER BY made_on, id");
  if (!select) return fail(select.error());
  std::vector<Decision> decisions;
  for (;;) {
    const auto row = select->step();
    if (!row) return fail(row.error());
    if (!*row) return decisions;
    auto decision = link::decision_from(select->text(0));
    if (!decision)
      return fail(ErrorKind::corrupt_record,
                  "a decision of the record cannot be read: " + decision.error().message);
    decisions.push_back(std::move(*decision));
  }
}

}  // namespace rapporteur::store
