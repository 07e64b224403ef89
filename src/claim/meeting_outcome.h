// What a meeting ended with, in the report's words: "without agreement", "agreed to exchange
// prisoners", "no result".
//
// Only what the report ties to the meeting itself: told by the verb that ends it, by a verb whose
// subject it is, by what those who met did in the same breath ("met and agreed"), or by what they
// agreed at it ("at their meeting they agreed").

#pragma once

#include <string>

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// Empty where the report does not say, and for a meeting that was not held.
std::string outcome_of(const Scene& scene, const Rules& rules, const Clause& clause);

}  // namespace rapporteur::claim
