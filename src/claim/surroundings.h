// A meeting as a reader completes it from the words around it.
//
// "Ana Lund flew to Lima on Monday for talks with Jon Vale": only Vale stands with the noun. Lund
// is the subject around it, Lima the goal of her flight, and a flight for talks leaves them to
// come. A clause is completed here before any entry of the lexicon looks at it, so that the
// entries stay small facts about words.

#pragma once

#include <cstdint>
#include <vector>

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

struct CompletedClause {
  std::uint32_t at = 0;  // index of the clause as `clause` gave it
  Clause clause;
};

// The clauses that some meeting entry names, completed, in order. One that tells of two meetings
// ("met Vale in Lima on Monday and Rey in Oslo on Friday") stands there twice.
std::vector<CompletedClause> complete_meetings(const Scene& scene, const Rules& rules);

}  // namespace rapporteur::claim
