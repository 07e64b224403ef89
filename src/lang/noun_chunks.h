// Base noun phrases: a nominal head with all that stands before it in its subtree.

#pragma once

#include <cstdint>
#include <vector>

#include "rapporteur/analysis.h"

namespace rapporteur::lang {

// In text order, without overlap. `left_edges` holds for each token the first one of its subtree.
std::vector<NounChunk> find_noun_chunks(const std::vector<Token>& tokens,
                                        const std::vector<std::uint32_t>& left_edges);

}  // namespace rapporteur::lang
