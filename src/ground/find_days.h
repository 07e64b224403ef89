// Finds every time expression of a report and ties it to the calendar.
//
// An expression that is counted from another day is counted from the day of publication, or,
// where its words say so ("the same day", "a day earlier"), from the day that the story told
// last. A year is never made up: without a day of publication "June 3" stays XXXX-06-03.

#pragma once

#include <vector>

#include "rapporteur/analysis.h"
#include "rapporteur/grounding.h"
#include "rapporteur/report.h"

namespace rapporteur::ground {

// In order of the text, without overlap. Headers and boilerplate are left out; a dateline's day is
// there, with an empty token range where the parser saw no dateline.
std::vector<Day> find_days(const Report& report, const Analysis& analysis);

}  // namespace rapporteur::ground
