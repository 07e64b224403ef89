// What ties acts of one story told one after another: by the tree within a sentence, by the lack of
// a turn between sentences.

#pragma once

#include <cstdint>

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// Whether a verb of saying stands at the token.
bool is_saying(const Scene& scene, std::uint32_t head);

// "Raided the house and seized arms, killing two": up the tree from `below` to `above` by joined
// verbs and participles only. Both are tokens of verbs; false where they are one.
bool is_done_along_with(const Scene& scene, std::uint32_t below, std::uint32_t above);

// "Meanwhile", "in another attack": a word of the sentence turns to another act.
bool turns_to_another(const Scene& scene, const Rules& rules, std::uint32_t sentence);

// "Meanwhile", "earlier": a word of the list of turns.
bool has_turn(const Scene& scene, const Rules& rules, std::uint32_t sentence);

}  // namespace rapporteur::claim
