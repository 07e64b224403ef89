// When an act was done: its own day, or one that its surroundings give it.

#pragma once

#include "claim/when.h"

namespace rapporteur::claim {

// "Since the war of 1901" opens a span; an act told by "when" has the day of what it is told of,
// and one that a dated paper did has the paper's.
WhenTold when_done(const Scene& scene, const Clause& clause);

// "The murder of the judge, which occurred on Monday in Lima": the clause that says of the act of a
// noun that it took place; null where there is none.
const Clause* occurrence_of(const Scene& scene, const Clause& clause);

}  // namespace rapporteur::claim
