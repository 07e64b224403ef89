// How real each clause is told to be: from its own auxiliaries, then up the tree, each embedding
// word mapping the status so far.
//
// "The council demanded the withdrawal of the troops": withdrawal is told as a fact by itself;
// as object of "demanded" it becomes demanded, and the walk ends at the root.

#pragma once

#include "clause/draft.h"

namespace rapporteur::clause {

// Fills `status`, `steps`, `under` and `link` of every clause.
void find_status(Draft& draft);

}  // namespace rapporteur::clause
