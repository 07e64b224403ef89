// Whose minister "Foreign Minister Ana Lund" is, where only the rest of the report says so.

#pragma once

#include <vector>

#include "ground/actors/owners.h"

namespace rapporteur::ground {

// Gives offices of state that were told without an owner the one that the report makes plain:
// the only state whose such office is spoken of and has no other holder, else the state at home,
// in whose capital the report is dated or whose capital or ministry alone speaks in it. Where two
// states fit, nothing is given.
void infer_owners(const Reading& reading, const std::vector<NameRun>& runs,
                  const RunEntities& run_entities, const std::vector<ActorPhrase>& phrases,
                  Cast& cast);

}  // namespace rapporteur::ground
