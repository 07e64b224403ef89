// The day of a story: acts told one after another in the simple past went on when the first of
// them did, until the report turns to another time or another act.
//
// "Norlandic police raided a farm on Monday. Two men were arrested": the arrest has no day of its
// own, and every reader knows it. (Reichenbach's reference time, which an adverb sets and the
// simple past keeps: H. Kamp and C. Rohrer, Tense in Texts, 1983.)

#pragma once

#include <vector>

#include "claim/event.h"

namespace rapporteur::claim {

// Gives acts of force without a day that of their sentence's other acts, which they are joined to
// or done along with, else the day that the sentences before tell. Drafts stand in text order.
void tell_story_days(const Scene& scene, const Rules& rules, std::vector<EventDraft>& drafts);

}  // namespace rapporteur::claim
