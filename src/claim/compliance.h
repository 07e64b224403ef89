// Compliance: who is said to have kept, or broken, which instrument or which of its demands.

#pragma once

#include <vector>

#include "claim/instrument.h"

namespace rapporteur::claim {

// The claims of a report, without ids, in text order. `provisions` of the report give the demand,
// and who is bound where the words about the breach do not name him ("have been ignored").
std::vector<Claim> find_compliance(const Scene& scene, const Rules& rules,
                                   const Instruments& instruments,
                                   const std::vector<Claim>& provisions);

// Whoever is said to keep or break what an instrument demands is bound by it: fills the duty
// bearers of provisions that name nobody.
void complete_bearers(const std::vector<Claim>& compliance, std::vector<Claim>& provisions);

}  // namespace rapporteur::claim
