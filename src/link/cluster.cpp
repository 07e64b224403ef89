#include "link/cluster.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace rapporteur::link {

namespace {

class Forest {
 public:
  explicit Forest(std::size_t count) : parent_(count), members_(count) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    for (std::size_t i = 0; i < count; ++i) members_[i] = {i};
  }
  std::size_t root(std::size_t at) {
    while (parent_[at] != at) at = parent_[at] = parent_[parent_[at]];
    return at;
  }
  [[nodiscard]] const std::vector<std::size_t>& members(std::size_t root) const {
    return members_[root];
  }
  void join(std::size_t one, std::size_t other) {
    if (members_[one].size() < members_[other].size()) std::swap(one, other);
    parent_[other] = one;
    members_[one].insert(members_[one].end(), members_[other].begin(), members_[other].end());
    members_[other].clear();
  }

 private:
  std::vector<std::size_t> parent_;
  std::vector<std::vector<std::size_t>> members_;
};

}  // namespace

Clusters cluster(std::size_t count, std::vector<Pair> pairs,
                 const std::function<bool(const Pair&, std::size_t, std::size_t)>& apart) {
  std::ranges::sort(pairs, [](const Pair& a, const Pair& b) {
    return std::tie(b.certainty, a.one, a.other) < std::tie(a.certainty, b.one, b.other);
  });
  Forest forest(count);
  Clusters clusters;
  for (Pair& pair : pairs) {
    const std::size_t one = forest.root(pair.one);
    const std::size_t other = forest.root(pair.other);
    if (one == other) continue;
    const bool against = std::ranges::any_of(forest.members(one), [&](std::size_t a) {
      return std::ranges::any_of(forest.members(other),
                                 [&](std::size_t b) { return apart(pair, a, b); });
    });
    if (against) continue;
    forest.join(one, other);
    clusters.joined.push_back(std::move(pair));
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (forest.root(i) != i) continue;
    clusters.members.push_back(forest.members(i));
    std::ranges::sort(clusters.members.back());
  }
  std::ranges::sort(clusters.members);
  return clusters;
}

std::vector<std::pair<std::size_t, std::size_t>> candidate_pairs(
    const std::vector<std::vector<std::string>>& keys, const std::vector<std::string>& rank,
    std::size_t reach) {
  std::map<std::string, std::vector<std::size_t>> blocks;
  for (std::size_t i = 0; i < keys.size(); ++i)
    for (const std::string& key : keys[i]) blocks[key].push_back(i);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (auto& [key, members] : blocks) {
    std::ranges::sort(members, [&](std::size_t a, std::size_t b) {
      return std::tie(rank[a], a) < std::tie(rank[b], b);
    });
    for (std::size_t i = 0; i < members.size(); ++i) {
      const std::size_t end = std::min(members.size(), i + 1 + reach);
      for (std::size_t j = i + 1; j < end; ++j) {
        if (members[i] != members[j]) pairs.emplace_back(std::minmax(members[i], members[j]));
      }
    }
  }
  std::ranges::sort(pairs);
  pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
  return pairs;
}

}  // namespace rapporteur::link
