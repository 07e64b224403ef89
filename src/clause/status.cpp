#include "clause/status.h"

#include <utility>

#include "clause/status_walk.h"

namespace rapporteur::clause {

namespace {

// "A round of talks was scrapped": so were the talks.
void share_with_contents(Draft& draft, const Clause& outer) {
  if (outer.form != ClauseForm::nominal) return;
  for (const TokenIndex of : draft.tree.children(outer.head)) {
    const auto object = draft.tree.child(of, "pobj");
    if (draft.lemma(of) != "of" || !object || draft.clause_at[*object] < 0) continue;
    Clause& inner = draft.clauses[static_cast<std::size_t>(draft.clause_at[*object])];
    const bool open = inner.status == Status::happened || inner.status == Status::ongoing ||
                      inner.status == Status::planned;
    if (inner.form != ClauseForm::nominal || inner.head != *object || inner.pred != outer.pred ||
        !open)
      continue;
    inner.status = outer.status;
    inner.steps = outer.steps;
    inner.negated = outer.negated;
  }
}

}  // namespace

void find_status(Draft& draft) {
  for (Clause& clause : draft.clauses) {
    Walk walk = StatusWalk(draft, clause).run();
    clause.status = walk.status;
    clause.steps = std::move(walk.steps);
    clause.negated = walk.negated;
  }
  for (const Clause& clause : draft.clauses) {
    if (clause.status != Status::happened) share_with_contents(draft, clause);
  }
}

}  // namespace rapporteur::clause
