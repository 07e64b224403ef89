// Statements: who said what, how, to whom and about whom.
//
// Every attribution of the clause layer whose verb of saying is told as a fact and has an entry
// gives one, and so does a clause that is an act of speech by itself ("Baku blames the other
// side"). The entry gives the act of its verb; what stands in the content may make it a stronger
// one (acts.h).

#pragma once

#include <vector>

#include "claim/meeting.h"
#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// The claims of a report, without ids, in text order. What is said at a meeting of the report
// (`meetings`) has that meeting's day where it has none of its own.
std::vector<Claim> find_statements(const Scene& scene, const Rules& rules,
                                   const std::vector<Claim>& meetings);

}  // namespace rapporteur::claim
