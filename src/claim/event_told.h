// Whether a clause that fits an entry tells an event of its own, and how real.

#pragma once

#include <string_view>
#include <vector>

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// Whether the clause's own words fill a role.
bool has_role(const Clause& clause, std::string_view role);

// The clause that embeds it; null where there is none.
const Clause* clause_above(const Scene& scene, const Clause& clause);

// Cancelled or put off.
bool is_called_off(Status status);

// What is only asked, thought possible, demanded, proposed or threatened: the statement tells it.
bool is_left_out(Status status);

// "Occupied districts", "mines planted there": a state of things, not an act.
bool is_mere_participle(const Scene& scene, const Clause& clause);

// A noun that only names an act, which may be discussed, hoped for or feared.
bool is_bare_noun(const Scene& scene, const Rule& rule, const Clause& clause);

// A meeting or an act of speech among the claims tells it already.
bool is_told_otherwise(const Scene& scene, const Rule& rule, const Clause& clause,
                       const std::vector<Claim>& found);

// "Repeated its demand that Norland leave".
bool is_asked_for(const Scene& scene, const Rules& rules, const Clause& clause);

// What came of another act, or what that was for.
bool is_part_of_another(const Scene& scene, const Rules& rules, const Rule& rule,
                        const Clause& clause);

// How real the act is told to be; "shunned work to protest" tells a protest that took place.
Status status_of(const Scene& scene, const Rule& rule, const Clause& clause);

// "Will withdraw unless": a plan that is made to hang on another's act.
bool hangs_on_another(const Scene& scene, const Clause& clause);

}  // namespace rapporteur::claim
