// One event is one claim, however often the report tells of it.

#pragma once

#include <vector>

#include "claim/event.h"

namespace rapporteur::claim {

struct Event {
  EventDraft whole;              // the fullest telling, with what others add
  std::vector<Span> more_spans;  // of the other tellings
};

// Joins tellings of one act: of one entry, equally real, with sides, day and place that do not
// disagree, where they share a side or one of them only points back. In order of first telling.
std::vector<Event> join_events(const Scene& scene, const std::vector<EventDraft>& drafts);

// Whether the places of two tellings can be those of one act: the same, or one in the other.
bool can_be_one_place(const Scene& scene, const EventDraft& a, const EventDraft& b);

}  // namespace rapporteur::claim
