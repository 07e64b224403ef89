// What a report says was done with an instrument: signed, adopted, issued, proposed; when, by
// whom, with whose help.

#pragma once

#include "claim/instrument.h"

namespace rapporteur::claim {

// By the clauses that act on the phrase's noun; empty where none is told as a fact. Among several
// the one that made the instrument outranks what was done with it later.
InstrumentAct act_on(const Scene& scene, const Rules& rules, const InstrumentPhrase& phrase);

// "Once they honour it", "until an accord was reached": not told as a fact, though in the past.
bool is_awaited(const Scene& scene, const Clause& clause);

// Whether the phrase speaks of something that is only planned, wanted, denied or supposed ("will
// sign a treaty", "called for a cease-fire").
bool is_yet_to_come(const Scene& scene, const Rules& rules, const InstrumentPhrase& phrase);

}  // namespace rapporteur::claim
