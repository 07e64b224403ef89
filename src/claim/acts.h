// The act of a statement: the strongest that fits, from its verb and from what is said.

#pragma once

#include <string>
#include <vector>

#include "claim/actors.h"
#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

struct Act {
  std::string name;            // of the codebook: accuse, demand, state ...
  const Rule* rule = nullptr;  // the entry that decided
  std::vector<Party> targets;  // at whom it is aimed
};

// What the content makes of the act of the verb ("said" + "the army shelled the town" is an
// accusation of the army; "said" + "the army must leave" a demand on it). Content acts touch only
// verbs whose entry has `strength: weak`, blame also the others that report or repeat.
Act act_of(const Scene& scene, const Rules& rules, const Rule& verb,
           const std::vector<Party>& speakers, const std::vector<Span>& content);

// Whether two belong to one side: the same entity, or the same country.
bool is_own_side(const std::vector<Party>& speakers, const Party& party);

}  // namespace rapporteur::claim
