// Those of an event whom no name tells: "two farmers", "a power station", by the words of the
// report. Within this room only.

#pragma once

#include <vector>

#include "claim/actors.h"
#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// Whether the word is one for people, and whether for those of whom only force is expected.
bool is_person_word(const Scene& scene, const Rules& rules, std::uint32_t token);

// Who or what a filler of an act of force is by its words: people, a thing that can be struck or
// burned, somebody by his mere name. Nobody where the words are none of these ("a plan").
std::vector<Party> those_by_words(const Scene& scene, const Rules& rules, const Filler& filler);

// Likewise, but people only: a thing does nothing.
std::vector<Party> doers_by_words(const Scene& scene, const Rules& rules, const Filler& filler);

}  // namespace rapporteur::claim
