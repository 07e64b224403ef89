// Where a text says that something is: places and unknown names behind "in", "at", "near" and the
// like, each with the words that it hangs on, up to the first verb.

#pragma once

#include <cstdint>
#include <vector>

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

struct Spot {
  std::vector<std::uint32_t> places;  // of the grounding
  Span words;                         // of a place that no gazetteer knows
  std::uint32_t token = 0;
  std::vector<std::uint32_t> above;  // from the preposition up to the first verb
};

struct Spots {
  std::vector<Spot> known;             // in text order
  std::vector<std::uint32_t> unknown;  // names of which nothing more is known
};

// "In Osby", "in the village of Osby", "near a farm located in Osby district", "in this city".
Spots find_spots(const Scene& scene, const Rules& rules);

}  // namespace rapporteur::claim
