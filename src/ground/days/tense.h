// Whether the verb that a time expression hangs on tells of what was or of what is to come.

#pragma once

#include <cstdint>
#include <optional>

#include "rapporteur/analysis.h"

namespace rapporteur::ground {

enum class Tense { past, present, future, unknown };

// Climbs from `token` to the nearest verb that says it. "is to meet on Friday", "a meeting planned
// for Friday" and "would meet" are future; participles and infinitives of purpose are passed over.
Tense tense_around(const Analysis& analysis, std::optional<std::uint32_t> token);

}  // namespace rapporteur::ground
