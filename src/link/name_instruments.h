// Provisions and compliance point at an instrument of their report by its id. Across reports ids
// say nothing: here they are the words for it.

#pragma once

#include <vector>

#include "rapporteur/claim.h"

namespace rapporteur::link {

// The claims with every id of an instrument replaced by the name and number that its claim gives.
// What is no id of an instrument claim of the same report stays as it is.
std::vector<Claim> with_instruments_named(std::vector<Claim> claims);

}  // namespace rapporteur::link
