// Who comes together at a meeting: the roles of the entry's slots, and those told around it.

#pragma once

#include "claim/meeting.h"

namespace rapporteur::claim {

// Fills parties, mediators and hosts of a draft from the slots of its entry. A state stands back
// behind its own minister; an outlet, a company and whoever only proposes the meeting is no party.
void set_parties(const Scene& scene, const Rules& rules, const Rule& rule, const Clause& clause,
                 MeetingDraft& draft);

// Who agrees on, promises or plans a meeting are those who will meet: "the ministers promised
// each other another meeting" makes the mention a whole meeting.
void take_parties_of_promise(const Scene& scene, const Rules& rules, const Clause& clause,
                             MeetingDraft& draft);

// "Lund attended the session of the council in Lima": what is told with the noun belongs to it.
void take_from_noun(const Scene& scene, const Clause& clause, MeetingDraft& draft);

// A city that hosts is where it was, and no host.
void take_hosting_city(const Scene& scene, const Clause& clause, MeetingDraft& draft);

}  // namespace rapporteur::claim
