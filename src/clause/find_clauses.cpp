#include "clause/find_clauses.h"

#include <utility>

#include "clause/attribution.h"
#include "clause/completion.h"
#include "clause/draft.h"
#include "clause/nesting.h"
#include "clause/predicates.h"
#include "clause/roles.h"
#include "clause/status.h"

namespace rapporteur::clause {

Clauses find_clauses(const Report& report, const Analysis& analysis, const Grounding& grounding,
                     const ClauseWords& words) {
  Draft draft(report, analysis, grounding, words);
  if (draft.size() == 0) return {};
  find_predicates(draft);
  find_subjects(draft);
  fill_roles(draft);
  nest_clauses(draft);
  attach_days_and_places(draft);
  find_status(draft);
  find_attributions(draft);
  resolve_said_pronouns(draft);
  join_coordinated_actors(draft);
  guess_patients(draft);
  drop_contrasted(draft);
  mark_distributive(draft);
  plan_future_days(draft);
  mark_background(draft);
  return {std::move(draft.clauses), std::move(draft.attributions)};
}

}  // namespace rapporteur::clause
