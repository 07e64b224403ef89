// Provisions: what an instrument demands, supports, creates or aims at, point by point.
//
// Found where an instrument speaks or binds ("the accord calls for", "all of them demanded that"),
// where something is due under it ("under which troops must leave"), where it is named by its
// content ("a resolution on the withdrawal of") and where it is signed to some end.

#pragma once

#include <vector>

#include "claim/instrument.h"

namespace rapporteur::claim {

// The claims of a report, without ids, in text order.
std::vector<Claim> find_provisions(const Scene& scene, const Rules& rules,
                                   const Instruments& instruments);

}  // namespace rapporteur::claim
