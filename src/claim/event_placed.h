// Where acts of force went on, beyond the places that their own clauses hold: a town behind "in" or
// "near" within the words of whom or what they struck ("killed a farmer in the town of Osby"), that
// of the acts they are told along with ("burned a truck in Osby, killing two"), and that of the
// story, which goes on where it began until the report turns to another place, time or act.

#pragma once

#include <vector>

#include "claim/event.h"

namespace rapporteur::claim {

// Gives acts of force without a place theirs. Drafts stand in text order.
void tell_story_places(const Scene& scene, const Rules& rules, std::vector<EventDraft>& drafts);

}  // namespace rapporteur::claim
