// PLOVER and CAMEO say which side did what to which: what they cannot say has no code.

#pragma once

#include <vector>

#include "rapporteur/claim.h"

namespace rapporteur::claim {

// Takes the codes from acts whose doer has neither a country nor a standing of his own (a body, a
// group, a force, a people); from meetings of which fewer than two such sides or officeholders are
// told; and from an act without a known target that stands beside a whole one of the same side in
// its sentence ("opened fire on demonstrators, arresting twelve"): coders of both schemes ask for
// both sides.
void leave_codes_to_dyads(std::vector<Claim>& claims);

}  // namespace rapporteur::claim
