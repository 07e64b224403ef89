// What a meeting was about, and why it was held or not, in the report's words.

#pragma once

#include <cstdint>
#include <string>

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// By the entry's roles ("talks on X"), else by what the meeting was to discuss; `at` is the index
// of the clause as `clause` gave it, for what hangs on it. Empty where the report does not say.
std::string topic_of(const Scene& scene, const Rules& rules, const Rule& rule, std::uint32_t at,
                     const Clause& clause);

// Why it was held or was not: told with the meeting, or with the word that calls it off.
std::string reason_of(const Scene& scene, const Rules& rules, const Clause& clause);

}  // namespace rapporteur::claim
