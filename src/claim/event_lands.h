// Whose land an act happens on, and of which land those are who act and are struck.

#pragma once

#include <vector>

#include "claim/actors.h"
#include "claim/rule.h"
#include "claim/scene.h"

namespace rapporteur::claim {

struct EventSides {
  std::vector<Party> sources, targets;
};

// Those whose land a place of the clause lies in ("shelled positions in Osby"): the state, where
// the report speaks of it, else the place.
std::vector<Party> holders_of(const Scene& scene, const Clause& clause);

// The same for the first place among some words.
std::vector<Party> holders_in(const Scene& scene, const std::vector<std::uint32_t>& phrase);

// "Demonstrators in Osby", people struck at a place: whose country the words themselves do not say
// have that of the place where they are told to be. "Pro-Norlandic" says nothing of where somebody
// is from.
void locate(const Scene& scene, const Clause& clause, std::vector<Party>& parties);

// "The president banned the Norlandic opposition": who bans, arrests or is marched against without
// any word of another country is of the land where it happens.
void share_land(const Rule& rule, EventSides& sides);

// "Blocked streets in Osby in defiance of Sudland's police": the own land is no target beside
// another.
void leave_own_land(EventSides& sides);

// "The junta declared a curfew in Norland, arresting opponents": who is told in one act of a
// sentence to be of a land is so in its others.
void share_countries(std::vector<Party*>& parties);

}  // namespace rapporteur::claim
