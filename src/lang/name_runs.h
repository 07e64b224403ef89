// Names that the tree tears apart are put together again, in news mode.
//
// The parser judges each word of a name by its spelling, and takes some surnames for adverbs: in
// "President Tofig Karimli rejected it", "Tofig" is then the subject and "Karimli", like
// "President", an adverbial of "rejected". What names a person must not decide what is read.

#pragma once

#include <cstdint>
#include <vector>

#include "rapporteur/analysis.h"

namespace rapporteur::lang {

// In a run of proper nouns that all hang on the same word, one of them as an argument and the
// others as adverbials, the last becomes that argument and the others its compounds. Names of days
// are no part of a run. `left_edges` holds the first token of each token's subtree.
void join_name_runs(std::vector<Token>& tokens, std::vector<std::uint32_t>& left_edges);

}  // namespace rapporteur::lang
