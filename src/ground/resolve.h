// Ties the words of a report to the world: actors with their offices, days, places, quantities.
//
// Everything is found from the report's own words and the shipped lists; who holds an office at
// which time is never known from elsewhere. The model's name labels are evidence, not the judge.

#pragma once

#include "ground/gazetteer.h"
#include "rapporteur/analysis.h"
#include "rapporteur/grounding.h"
#include "rapporteur/report.h"

namespace rapporteur::ground {

// Cannot fail: a report without actors has none. Time grows linearly with the report.
Grounding resolve(const Report& report, const Analysis& analysis, const Gazetteer& gazetteer);

}  // namespace rapporteur::ground
