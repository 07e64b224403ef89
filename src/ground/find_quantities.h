// Finds the numbers of a report that count or measure something, with their units and with what
// the words around them say of their exactness.
//
// "more than 20,000 refugees" is 20000, "more than"; "between 20 and 30 percent" has a low and a
// high; "dozens" has a low only; "a fifth" is 20 percent. Numbers that belong to dates, names and
// documents ("resolution 822", "Su-25", "June 30") are left out.

#pragma once

#include <vector>

#include "rapporteur/analysis.h"
#include "rapporteur/grounding.h"
#include "rapporteur/report.h"

namespace rapporteur::ground {

// In order of the text, without overlap. `days` are those of find_days: what they cover as dates
// or times is no quantity; lengths of time are ("44 days").
std::vector<Quantity> find_quantities(const Report& report, const Analysis& analysis,
                                      const std::vector<Day>& days);

}  // namespace rapporteur::ground
