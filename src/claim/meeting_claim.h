// From a meeting put together to the claim of it.

#pragma once

#include "claim/meeting_join.h"

namespace rapporteur::claim {

// The claim, without id. Who helps the others talk stands among the mediators too.
Claim claim_of(const Scene& scene, const Rules& rules, const Meeting& meeting);

}  // namespace rapporteur::claim
