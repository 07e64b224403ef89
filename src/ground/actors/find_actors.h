// Finds who is spoken of in a report: entities, their offices, and every mention of them.
//
// Two looks. The first, over the whole report, finds names and the offices that stand beside
// them, and binds "the ministers of A and B" to "X and Y". The second goes in reading order and
// ties all else: offices without names, ministries, sides, pronouns.

#pragma once

#include "ground/gazetteer.h"
#include "rapporteur/analysis.h"
#include "rapporteur/grounding.h"
#include "rapporteur/report.h"

namespace rapporteur::ground {

// Fills `grounding.entities` and `grounding.mentions`.
void find_actors(const Report& report, const Analysis& analysis, const Gazetteer& gazetteer,
                 Grounding& grounding);

}  // namespace rapporteur::ground
