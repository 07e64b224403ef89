// Everybody whom a claim names, of whatever kind it is.

#pragma once

#include <vector>

#include "rapporteur/claim.h"
#include "rapporteur/report.h"

namespace rapporteur::claim {

// Those of its kind's own fields: parties, speakers, givers ... in the order of docs/claims.md.
std::vector<const Actor*> doers_of(const Claim& claim);

// The same behind those whom the report names as its source.
std::vector<const Actor*> everybody_in(const Claim& claim);

// Mentions and the words of the day as the report has them, byte for byte, where the claim was made
// from a text of another case.
void restore_words(const Report& report, Claim& claim);

}  // namespace rapporteur::claim
