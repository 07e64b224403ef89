// At whom an act of speech is aimed where its verb does not say so.
//
// "Norland rejected a plan by Sudland", "Norland promised to withdraw its troops from Sudland": a
// promise, a threat, a refusal is made towards somebody, and what is said names him.

#pragma once

#include <vector>

#include "claim/statement_draft.h"

namespace rapporteur::claim {

// The first side in what is said, or beside the verb, that is not the speaker's own; nobody where
// there is none.
std::vector<Party> counterparts_of(const Scene& scene, const StatementDraft& draft);

}  // namespace rapporteur::claim
