// What a user's discards, null patterns and issues make of a report's claims.

#pragma once

#include <vector>

#include "claim/dictionary/event_lexicon.h"
#include "claim/rules.h"
#include "rapporteur/analysis.h"
#include "rapporteur/claim.h"
#include "rapporteur/report.h"

namespace rapporteur::claim {

// Events of null patterns, of discarded sentences and of discarded reports are taken out, with what
// points at them. A meeting or statement without a topic has as topic the first words of its own
// (of what is said) that are an issue's phrase.
void apply_lexicon(const EventLexicon& lexicon, const Rules& rules, const Report& report,
                   const Analysis& analysis, std::vector<Claim>& claims);

}  // namespace rapporteur::claim
