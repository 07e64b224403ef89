// Meetings that a report only names, or that are none of the conflict's.

#pragma once

#include "claim/meeting.h"

namespace rapporteur::claim {

// What is only named in passing ("the trade talks between Peru and Chile", "today's session of the
// council") is a mention of a meeting: no verb carries it, or it has no other side, or nothing
// says that a state or a side was there.
bool is_in_passing(const Scene& scene, const Rules& rules, const Clause& clause,
                   const MeetingDraft& draft);

}  // namespace rapporteur::claim
