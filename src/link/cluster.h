// Puts things together by pairs that speak for it, as long as nothing speaks against it.

#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace rapporteur::link {

struct Pair {
  std::size_t one = 0, other = 0;
  double certainty = 0;
  std::string reason;
};

// The certainty of what a human says: before whatever the program finds.
constexpr double kByHand = 2;

struct Clusters {
  std::vector<std::vector<std::size_t>> members;  // sorted, in order of their first member
  std::vector<Pair> joined;                       // the pairs that made them
};

// Greedy agglomeration: pairs in order of falling certainty (equal ones by their members) join
// two clusters unless `apart` holds of that pair for a member of one and a member of the other.
// The result depends on the set of pairs only.
Clusters cluster(std::size_t count, std::vector<Pair> pairs,
                 const std::function<bool(const Pair&, std::size_t, std::size_t)>& apart);

// Candidates for pairs: within each block of things that share a key, in order of `rank`, each
// thing with at most `reach` that come next, so that a common key does not cost the square of its
// size.
std::vector<std::pair<std::size_t, std::size_t>> candidate_pairs(
    const std::vector<std::vector<std::string>>& keys, const std::vector<std::string>& rank,
    std::size_t reach);

}  // namespace rapporteur::link
