// Whose words it is: every act of saying with its speaker, cue and content, and for each clause
// the speakers that stand behind it.

#pragma once

#include "clause/draft.h"

namespace rapporteur::clause {

// Fills `attributions` and `said` of clauses and attributions. Needs subjects.
void find_attributions(Draft& draft);

}  // namespace rapporteur::clause
