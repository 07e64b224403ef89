// Which clause each clause stands under, and which days and places belong to it.

#pragma once

#include "clause/draft.h"

namespace rapporteur::clause {

// Fills `under` and `link`.
void nest_clauses(Draft& draft);

// Fills `days` and `places`: those that hang on the predicate or the verb that carries it. The
// day on which somebody says a thing is not the day of the thing.
void attach_days_and_places(Draft& draft);

}  // namespace rapporteur::clause
