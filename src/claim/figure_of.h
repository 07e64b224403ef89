// Which event a figure measures.

#pragma once

#include <vector>

#include "claim/rules.h"
#include "claim/scene.h"
#include "rapporteur/claim.h"

namespace rapporteur::claim {

// Fills `of` of the figures that count people: with the id of the event in whose words the number
// stands ("the raid, which left six dead"), the one that tells the very deed before others
// ("rebels killed six"). Of several claims that can tell one deed, as the opening of a report and
// its body do, the first stands for it. A number that stands in no event measures none. The claims
// must have their ids.
void measure_events(const Scene& scene, const Rules& rules, std::vector<Claim>& claims);

}  // namespace rapporteur::claim
