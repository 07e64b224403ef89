// Who of those at a meeting is there to help the others talk.

#pragma once

#include <vector>

#include "claim/actors.h"
#include "claim/rules.h"

namespace rapporteur::claim {

// Whether somebody's office is to mediate: co-chair of a group, envoy, facilitator
// (data/rules/lists/mediating.txt); or a group of such people.
bool is_mediator_by_office(const Rules& rules, const Party& party);

// Those who met, without the mediators by office; everybody where fewer than two would be left.
std::vector<Party> principals(const Rules& rules, const std::vector<Party>& parties);

// Those of the parties who mediate between the others: mediators by office at a meeting of at
// least two sides.
std::vector<Party> helpers_among(const Rules& rules, const std::vector<Party>& parties);

// "The international mediators", told without name: those whom the report names as mediators
// elsewhere, where it names some. Others stay as they are.
std::vector<Party> with_mediators_named(const Scene& scene, const Rules& rules,
                                        const std::vector<Party>& parties);

}  // namespace rapporteur::claim
