// Sides that the report names by no name.

#pragma once

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// Marks the fillers of a meeting that are sides by their words ("the rebels", "a government
// delegation"; not "union leaders", who bargain over wages), and puts those for whom they come in
// their place where these are several ("envoys of Peru and the rebels").
void mark_sides(const Scene& scene, const Rules& rules, Clause& clause);

}  // namespace rapporteur::claim
