// "Each side let one prisoner go": both of two sides give the same, to each other.

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claim/actors.h"
#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

struct EachGives {
  std::vector<Party> sides;  // two
  Filler thing;              // what each gives
  Clause act;                // the clause, with the roles and places of "go" of "let go"
};

// Nothing where the subject is not "each", "each side", "both sides" or two sides with "each",
// where fewer or more than two states stand in the sentences before it to be meant, or where nobody
// is let go.
std::optional<EachGives> each_gives(const Scene& scene, const Rules& rules, const Clause& clause);

}  // namespace rapporteur::claim
