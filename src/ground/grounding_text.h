// One line for every mention, to be read by people and compared in tests:
//
//   [Foreign Minister Ana Lund] -> Ana Lund (person NOR GOV; Foreign Minister of Norway) by name
//
// Several entities are parted by " + ", several offices by ", ".

#pragma once

#include <string>

#include "rapporteur/grounding.h"
#include "rapporteur/report.h"

namespace rapporteur::ground {

std::string text_of(const Entity& entity, const Grounding& grounding);
std::string text_of(const Mention& mention, const Grounding& grounding, const Report& report);

// All mentions, a line each.
std::string mentions_text(const Grounding& grounding, const Report& report);

}  // namespace rapporteur::ground
