// Who the report says something comes from.

#pragma once

#include <cstdint>
#include <vector>

#include "claim/actors.h"

namespace rapporteur::claim {

// The speakers of one attribution; by their words where the grounding does not know them.
std::vector<Party> speakers_of(const Scene& scene, const Attribution& attribution);

// The speakers of several attributions, outermost first, each once.
std::vector<Actor> voices_of(const Scene& scene, const std::vector<std::uint32_t>& attributions);

}  // namespace rapporteur::claim
