// Meetings that somebody did not come to: "stayed away from a meeting with Vale" tells that it
// was to be and was not.

#pragma once

#include <string>

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// Whether `over`, the clause around the noun `clause`, tells that whoever acts in it was not at
// that meeting; `preposition` ties the noun to it, empty for an object. The meeting then has the
// absent as a party and failed.
bool take_absent(const Scene& scene, const Rules& rules, const Clause& over,
                 const std::string& preposition, Clause& clause);

}  // namespace rapporteur::claim
