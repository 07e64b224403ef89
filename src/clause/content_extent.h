// How far what is said reaches, where the parser hangs more or less on it.

#pragma once

#include "clause/draft.h"
#include "clause/statements.h"

namespace rapporteur::clause {

bool is_comma_like(const Draft& draft, TokenIndex at);

// Where the content of a verb of saying ends: before what the speaker does besides, though the tree
// hangs it on the content's verb ("said they would leave, adding that ...", "agreed to open the
// road and asked the council to ...").
TokenIndex without_own_participle(const Draft& draft, TokenIndex verb, Range content);

// The whole content of a finite verb: one that stands before its verb begins with the sentence,
// whatever the parser hung on the verb ("In the spring, the talks failed, Lund said"); what follows
// one without a comma is its own.
Range extended(const Draft& draft, TokenIndex verb, Range content);

}  // namespace rapporteur::clause
