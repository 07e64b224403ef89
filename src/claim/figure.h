// Figures: numbers that measure the conflict or the process - the killed, the displaced, prisoners
// released, land held, troops, mines - with what is counted, of whom, since when, and who says so.
//
// A number counts what an entry of the kind `figure` says of the act in which its noun stands
// ("were killed": the patient); else what its noun or its unit says by itself ("97,000 mines",
// "20 percent of the territory"). A number that is denied or only supposed gives none.

#pragma once

#include <vector>

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// The claims of a report, without ids, in text order. A number in what somebody says
// (`statements`, other kinds do not matter) is his.
std::vector<Claim> find_figures(const Scene& scene, const Rules& rules,
                                const std::vector<Claim>& statements);

}  // namespace rapporteur::claim
