// Subtrees as spans, and the sentences and repairs that follow from them.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rapporteur::lang {

// First and last token of each token's subtree, and where sentences begin.
struct TreeEdges {
  std::vector<std::uint32_t> left;
  std::vector<std::uint32_t> right;
  std::vector<std::uint8_t> is_start;  // of a sentence: the left edge of a root
};

// `heads[i]` is the head of token i, or i itself for a root.
TreeEdges find_edges(const std::vector<std::uint32_t>& heads);

// Gives arcs with a label "X||Y" (X, but moved to a word that is labelled Y to make the tree
// projective) the head they came from, and the label X.
void deprojectivise(std::vector<std::uint32_t>& heads, std::vector<std::string>& labels,
                    const std::vector<bool>& is_space);

}  // namespace rapporteur::lang
