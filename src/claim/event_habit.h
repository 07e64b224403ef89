// What is told of somebody rather than of a day: what he uses to do, and what he once did.

#pragma once

#include "claim/rule.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// "They kidnap travellers", "he takes part in raids": what somebody uses to do is no act of a day.
// Headlines and captions tell in the present what has happened.
bool is_habit(const Scene& scene, const Rule& rule, const Clause& clause);

// "The commander is linked to an attack that killed four": what is told of somebody's past, not as
// the news.
bool is_of_a_record(const Scene& scene, const Clause& clause);

}  // namespace rapporteur::claim
