// PLOVER and CAMEO codes of a report as a whole: each act is coded once.

#pragma once

#include <vector>

#include "rapporteur/claim.h"

namespace rapporteur::claim {

// An act of speech that holds an act of its own has no code beside it: a promise to withdraw is
// coded as the withdrawal that is to come, a report of an attack as the attack. Nor has what
// several say together, since nobody is on its other side.
void leave_codes_to_events(std::vector<Claim>& claims);

}  // namespace rapporteur::claim
