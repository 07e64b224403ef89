// Whether the verb that a time expression hangs on tells of what was or of what is to come.

#pragma once

#include <cstdint>
#include <optional>

#include "rapporteur/analysis.h"

namespace rapporteur::ground {

enum class Tense { past, present, future, unknown };

struct TenseAround {
  Tense tense = Tense::unknown;
  std::uint32_t verb = 0;  // the token that says it, where the tense is known
  bool is_direct = false;  // the expression dates the verb itself, not a noun beside it
};

// Climbs from `token` to the nearest verb that says it. "is to meet on Friday", "a meeting planned
// for Friday" and "would meet" are future; participles and infinitives of purpose are passed over.
TenseAround tense_around(const Analysis& analysis, std::optional<std::uint32_t> token);

}  // namespace rapporteur::ground
