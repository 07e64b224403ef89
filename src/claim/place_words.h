// Where a meeting was, from words that no clause owns: a place below a noun ("in a Lima hotel",
// "on the fringes of a summit in Lima"), the goal of a journey, a name that no gazetteer knows.

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claim/scene.h"

namespace rapporteur::claim {

// Places of the grounding in the phrase of a clause's predicate, behind a preposition of place,
// that no other clause owns and that stand in nobody's name.
std::vector<std::uint32_t> places_in_phrase(const Scene& scene, const Clause& clause);

// Whether a place is only part of what somebody is called ("the minister of Norland").
bool stands_in_a_name(const Scene& scene, const Place& place);

// Where a journey leads: "flew to Lima", "visited Lima", "is in Lima"; not where it starts.
std::vector<std::uint32_t> goals_of(const Scene& scene, const Clause& journey);

// The words of a place by its name alone ("at Torre Palace"), where a filler of "in" or "at" is a
// name that the grounding ties to nothing.
std::optional<Span> place_by_name(const Scene& scene, const Clause& clause);

// A place of the grounding, by its number, as a claim gives it; and one known by its words alone.
PlaceOfClaim claimed_place(const Scene& scene, std::uint32_t place);
PlaceOfClaim place_by_words(const Scene& scene, Span words);

}  // namespace rapporteur::claim
