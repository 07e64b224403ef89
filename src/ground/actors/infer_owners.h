// Whose minister "Foreign Minister Ana Lund" is, where only the rest of the report says so.

#pragma once

#include <optional>
#include <vector>

#include "ground/actors/owners.h"

namespace rapporteur::ground {

// Gives offices of state that were told without an owner the one that the report makes plain:
// of "the foreign ministers of A and B" the state whose minister is nobody else, or the state at
// home, in whose capital the report is dated or whose capital or ministry alone speaks in it. The
// last only for a full name: "President Vale" in a report from Osby may be a guest whom every
// reader knows. Where two states fit, nothing is given. Returns the state at home, where there is
// one.
std::optional<std::uint32_t> infer_owners(const Reading& reading, const std::vector<NameRun>& runs,
                                          const RunEntities& run_entities,
                                          const std::vector<ActorPhrase>& phrases, Cast& cast);

}  // namespace rapporteur::ground
