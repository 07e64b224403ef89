// Which words for offices, forces and institutions speak of somebody where they stand.

#pragma once

#include <vector>

#include "ground/actors/actor_phrases.h"

namespace rapporteur::ground {

// Whether the phrase of an actor is headed by this mark. Not so: "deputy" before "minister",
// "party" before "talks", "is a supporter of", a word inside somebody's name.
bool is_head_word(const Reading& reading, const std::vector<NameRun>& runs, const Mark& mark);

// Whether a phrase that has been read names nobody after all: "took them hostage", "as president",
// "a chair", "to head".
bool names_nobody(const Reading& reading, const ActorPhrase& phrase);

}  // namespace rapporteur::ground
