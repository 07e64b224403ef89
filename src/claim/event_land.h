// The country of acts of force of which a report tells no place: it writes of one country, and
// nobody of another takes part. "Four judges were killed in two months", in a report on Norland,
// were killed in Norland.

#pragma once

#include <vector>

#include "claim/event_join.h"

namespace rapporteur::claim {

// Only where no act of force of the report has a place. The country must hold all places that the
// text says something is in, at least one, and most of the places and peoples it names.
void tell_story_land(const Scene& scene, std::vector<Event>& events);

// Acts that go on at one place: force or capture, which did happen; no war.
bool is_at_a_place(const EventDraft& draft);

}  // namespace rapporteur::claim
