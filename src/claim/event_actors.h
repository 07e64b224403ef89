// Who acts in an event and whom it befalls.
//
// A role is rarely filled by an actor's bare name: tanks, a bombing, positions near a town or an
// office of a ministry stand for those whose they are, where the report's own words say whose.

#pragma once

#include <vector>

#include "claim/actors.h"
#include "claim/event_lands.h"
#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// The two sides as the entry's slots `source` and `target` say: the roles of a slot are tried in
// their order, and the first that names somebody counts. Of a mutual act ("clashed", "agreed
// with") the first named is the source and the others are its targets. Of an act of force those
// whom no name tells count by their words ("two farmers", "a power station").
EventSides sides_of(const Scene& scene, const Rules& rules, const Rule& rule, const Clause& clause);

// The first side that is named below a predicate, behind it, and that is none of `but`.
std::vector<Party> side_named_behind(const Scene& scene, std::uint32_t token,
                                     const std::vector<Party>& but);

// Those for whom the words at a token stand: who they name, else whose they are ("Norland's
// tanks", "offices of the council"), else whose land they are in ("a bridge in Osby").
std::vector<Party> those_struck(const Scene& scene, const Filler& filler);

}  // namespace rapporteur::claim
