// The same meeting twice in a report: puts drafts together.
//
// "Ana Lund met Jon Vale in Oslo. During the meeting Lund said ... The talks, which the envoy
// attended, lasted an hour." is one meeting with three parties and three spans. Drafts join where
// their status is of one sort, their days and places do not disagree, and one party set holds the
// other; "the next", "another" and "a separate" meeting never join what stands before them.

#pragma once

#include <vector>

#include "claim/meeting.h"

namespace rapporteur::claim {

struct Meeting {
  MeetingDraft whole;                // with all that the mentions add
  std::vector<MeetingDraft> drafts;  // those put together, in text order
};

std::vector<Meeting> join_meetings(const Scene& scene, const Rules& rules,
                                   const std::vector<MeetingDraft>& drafts);

// Whether two lists can be those of one meeting: every party of one is in the other (a
// state for its minister, a group for its members), and at least one is shared.
bool can_be_same_parties(const Scene& scene, const std::vector<Party>& a,
                         const std::vector<Party>& b);

}  // namespace rapporteur::claim
