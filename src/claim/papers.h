// Instruments, what they provide for and who keeps them: three kinds of claims that lean on each
// other, found together.

#pragma once

#include <vector>

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// The claims of the kinds instrument, provision and compliance, each kind in text order. Those of
// instruments have their ids already, since the others point at them. `meetings` of the report.
std::vector<Claim> find_papers(const Scene& scene, const Rules& rules,
                               const std::vector<Claim>& meetings);

}  // namespace rapporteur::claim
