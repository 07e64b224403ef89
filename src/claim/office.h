// Offices: who is said to hold which office of what. All is `ground`'s work; here it becomes
// claims.

#pragma once

#include <vector>

#include "claim/scene.h"

namespace rapporteur::claim {

// One claim for each named person and office, without ids, in text order.
std::vector<Claim> find_offices(const Scene& scene);

}  // namespace rapporteur::claim
