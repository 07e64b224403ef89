// Reads the clauses of a report off its trees: who did what to whom, how real it is told to be,
// and whose words it is.
//
//   "Norland said on Monday that its minister had refused to meet Jon Vale."
//   -> meet(agent=~minister, patient=Vale) refused said=[Norland]
//
// Grammar lives here only; what counts as a meeting or a demand is for the lexicon of `claim`.
// docs/clauses.md has the tables of what is undone and how.

#pragma once

#include "clause/words.h"
#include "rapporteur/analysis.h"
#include "rapporteur/clause.h"
#include "rapporteur/grounding.h"
#include "rapporteur/report.h"

namespace rapporteur::clause {

// Cannot fail. An empty grounding gives the same clauses without days and places, and fewer
// fillers: who is an actor is then guessed from capital letters. Time is linear in the tokens.
Clauses find_clauses(const Report& report, const Analysis& analysis, const Grounding& grounding,
                     const ClauseWords& words);

}  // namespace rapporteur::clause
