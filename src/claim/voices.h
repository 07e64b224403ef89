// Who the report says something comes from.

#pragma once

#include <cstdint>
#include <vector>

#include "claim/actors.h"
#include "claim/rules.h"

namespace rapporteur::claim {

// The speakers of one attribution; by their words where the grounding does not know them.
// A paper speaks for who issued it ("a statement by the envoy", "the ministry's account").
std::vector<Party> speakers_of(const Scene& scene, const Rules& rules,
                               const Attribution& attribution);

// Who issued a paper; empty where its words do not say.
std::vector<Party> issuers_of(const Scene& scene, const Rules& rules, std::uint32_t token);

// The speakers of several attributions, outermost first, each once.
std::vector<Actor> voices_of(const Scene& scene, const Rules& rules,
                             const std::vector<std::uint32_t>& attributions);

}  // namespace rapporteur::claim
