// With what an act of force was done.

#pragma once

#include <string>

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// The words of the arms ("rockets", "a car bomb") that fill the entry's slot `means` or stand in
// the phrase of the act, or of the act of force it was done in ("killed in a precision air
// strike"); empty where none are told.
std::string means_of(const Scene& scene, const Rules& rules, const Rule& rule,
                     const Clause& clause);

}  // namespace rapporteur::claim
