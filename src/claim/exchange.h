// Exchanges: somebody or something handed over, by whom, to whom, for what.
//
// Who gives and who receives stands in an entry of the kind `exchange`; an act without direction
// ("the two states swapped prisoners") is told once from each side.

#pragma once

#include <vector>

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// The claims of a report, without ids, in text order.
std::vector<Claim> find_exchanges(const Scene& scene, const Rules& rules);

}  // namespace rapporteur::claim
