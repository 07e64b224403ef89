// Who else a sentence brings to a meeting: the heads of its delegations, and those who help.

#pragma once

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// "A delegation headed by Ana Lund": Lund, by the clause that says so, in place of a group that
// the report does not name otherwise, beside one that it does.
void take_heads(const Scene& scene, const Rules& rules, Clause& clause);

// "With the envoy Omar Tani shuttling between the rooms": whoever does a mediator's work in an
// adjunct is a mediator, no side.
void take_go_betweens(const Scene& scene, const Rules& rules, Clause& clause);

// "Hosted them for a working dinner in Nice on Saturday": day and place of the noun that the
// verb's meeting takes the form of.
void take_from_form(const Scene& scene, const Rules& rules, Clause& clause);

}  // namespace rapporteur::claim
