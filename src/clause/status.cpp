#include "clause/status.h"

#include <utility>

#include "clause/status_walk.h"

namespace rapporteur::clause {

void find_status(Draft& draft) {
  for (Clause& clause : draft.clauses) {
    Walk walk = StatusWalk(draft, clause).run();
    clause.status = walk.status;
    clause.steps = std::move(walk.steps);
    clause.negated = walk.negated;
  }
}

}  // namespace rapporteur::clause
