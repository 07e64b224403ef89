// Acts of one attack or clash: "A bomb went off outside a bank. Two guards were killed" are two
// events of one incident. Within this room only.

#pragma once

#include <string>
#include <vector>

#include "claim/event_join.h"

namespace rapporteur::claim {

// For each event the id of its incident, made of where the first of its acts stands; empty for an
// act alone. Acts of force belong together where their days and places do not disagree and they
// are told in one sentence, or close behind one another of the same people, until the report turns
// to another act.
std::vector<std::string> incidents_of(const Scene& scene, const Rules& rules,
                                      const std::vector<Event>& events);

}  // namespace rapporteur::claim
