// A clause as a reader completes it before an entry for events looks at it: what hangs on its
// object, on its particle or on its light verb belongs to the act.

#pragma once

#include "claim/scene.h"

namespace rapporteur::claim {

// "Imposed sanctions on Norland", "broke away from Norland", "gave Norland a loan", "called off a
// trip", "ten sailors detained on Monday": with the roles that these words fill.
Clause completed(const Scene& scene, const Clause& clause);

}  // namespace rapporteur::claim
