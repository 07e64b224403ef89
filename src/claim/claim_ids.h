// Ids of claims: from kind, span and rule, so that the same report gives the same ids and none is
// moved by claims elsewhere.

#pragma once

#include <vector>

#include "rapporteur/claim.h"

namespace rapporteur::claim {

// Sets the id of each claim; equal ones (one phrase, two meetings) are told apart by their order
// among those of their kind.
void set_ids(std::vector<Claim>& claims);

}  // namespace rapporteur::claim
