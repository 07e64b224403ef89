// What a number of the report counts: the noun it stands with, and the words of who or what that
// is. Within this room only.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claim/scene.h"

namespace rapporteur::claim {

struct Counted {
  std::uint32_t quantity = 0;  // index in the grounding
  std::uint32_t noun = 0;  // head of what is counted; the number itself where nothing follows it
  std::uint32_t filler =
      0;                 // the token by which the whole fills a role: "dozens" of "dozens of men"
  bool is_bare = false;  // "49 have been wounded"
  Span span;             // number and noun with what stands between and before it
};

// Every number of the report's prose, in text order.
std::vector<Counted> counted_things(const Scene& scene);

// "Azerbaijani citizens" of "about 180 Azerbaijani citizens"; empty for a bare number.
std::string group_words(const Scene& scene, const Counted& counted);

// The clause in whose words a token stands: the nearest above it.
std::optional<std::uint32_t> clause_above(const Scene& scene, std::uint32_t token);

}  // namespace rapporteur::claim
