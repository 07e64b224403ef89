// Who does what to whom: the roles of every clause, undone from passive, relative, participial,
// infinitive and shared forms, and from the frames of nouns.
//
// What stands beside the predicate itself is plain; what is taken from another predicate is
// marked as inherited, and the nearest actor taken for want of any as guessed, so that an entry
// of the lexicon can refuse either.

#pragma once

#include "clause/draft.h"

namespace rapporteur::clause {

// Fills `subjects` of every verb, own or inherited.
void find_subjects(Draft& draft);

// Fills `roles` of every clause. Needs subjects.
void fill_roles(Draft& draft);

}  // namespace rapporteur::clause
