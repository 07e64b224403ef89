// What one report says, as claims: the whole room in one function.

#pragma once

#include <vector>

#include "claim/rules.h"
#include "rapporteur/analysis.h"
#include "rapporteur/claim.h"
#include "rapporteur/clause.h"
#include "rapporteur/grounding.h"
#include "rapporteur/report.h"

namespace rapporteur::claim {

// In reading order (span, then kind), the claim of the report itself first. Cannot fail: a report
// in which no entry finds anything has that one claim only, and so has one that is not coded.
std::vector<Claim> find_claims(const Report& report, const Analysis& analysis,
                               const Grounding& grounding, const Clauses& clauses,
                               const Rules& rules);

}  // namespace rapporteur::claim
