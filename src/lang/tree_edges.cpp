// Edges: every token hands its own edges on to its head, in text order and back, until all arcs
// lie inside sentences.
//   heads of "He left . She stayed ." = 1 1 1 4 4 4: edges of 1 are 0..2, of 4 are 3..5.
//
// Deprojectivising: from the head that the parser gave, the subtree is searched level by level
// for the first child with the label that the arc asks for; that child is the true head.

#include "lang/tree_edges.h"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <string_view>

namespace rapporteur::lang {

namespace {

constexpr std::string_view kMark = "||";
// spaCy gives up after as many.
constexpr int kMaxRounds = 12;

void hand_on(const std::vector<std::uint32_t>& heads, std::size_t token, TreeEdges& edges) {
  const std::uint32_t head = heads[token];
  edges.left[head] = std::min(edges.left[head], edges.left[token]);
  edges.right[head] = std::max(edges.right[head], edges.right[token]);
}

void mark_starts(const std::vector<std::uint32_t>& heads, TreeEdges& edges) {
  std::fill(edges.is_start.begin(), edges.is_start.end(), 0);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (heads[i] == i) edges.is_start[edges.left[i]] = 1;
  }
}

// Whether no token in [begin, end) hangs outside [begin, end].
bool is_closed(const std::vector<std::uint32_t>& heads, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (heads[i] < begin || heads[i] > end) return false;
  }
  return true;
}

bool are_sentences_closed(const std::vector<std::uint32_t>& heads, const TreeEdges& edges) {
  std::size_t begin = 0;
  for (std::size_t i = 1; i < heads.size(); ++i) {
    if (edges.is_start[i] == 0 && i + 1 != heads.size()) continue;
    if (!is_closed(heads, begin, i)) return false;
    begin = i;
  }
  return true;
}

// The first child below `head` with this label, nearest level first.
std::uint32_t find_true_head(std::size_t token, std::string_view label, const TreeEdges& edges,
                             const std::vector<std::uint32_t>& heads,
                             const std::vector<std::string>& labels,
                             const std::vector<bool>& is_space) {
  std::deque<std::uint32_t> queue{heads[token]};
  // In a tree each word is met once at most; the bound only guards against cycles.
  for (std::size_t met = 0; !queue.empty() && met <= heads.size(); ++met) {
    const std::uint32_t head = queue.front();
    queue.pop_front();
    for (std::uint32_t child = edges.left[head]; child <= edges.right[head]; ++child) {
      if (child == head || heads[child] != head || child == token || is_space[child]) continue;
      if (labels[child] == label) return child;
      queue.push_back(child);
    }
  }
  return heads[token];
}

}  // namespace

TreeEdges find_edges(const std::vector<std::uint32_t>& heads) {
  const std::size_t count = heads.size();
  TreeEdges edges;
  for (std::uint32_t i = 0; i < count; ++i) edges.left.push_back(i);
  edges.right = edges.left;
  edges.is_start.assign(count, 0);
  for (int round = 0; round < kMaxRounds; ++round) {
    for (std::size_t i = 0; i < count; ++i) hand_on(heads, i, edges);
    for (std::size_t i = count; i-- > 0;) hand_on(heads, i, edges);
    mark_starts(heads, edges);
    if (are_sentences_closed(heads, edges)) break;
  }
  return edges;
}

void deprojectivise(std::vector<std::uint32_t>& heads, std::vector<std::string>& labels,
                    const std::vector<bool>& is_space) {
  const auto is_marked = [](const std::string& label) {
    return label.find(kMark) != std::string::npos;
  };
  if (std::none_of(labels.begin(), labels.end(), is_marked)) return;
  const TreeEdges edges = find_edges(heads);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const std::size_t mark = labels[i].find(kMark);
    if (mark == std::string::npos) continue;
    const std::string wanted = labels[i].substr(mark + kMark.size());
    heads[i] = find_true_head(i, wanted, edges, heads, labels, is_space);
    labels[i].resize(mark);
  }
}

}  // namespace rapporteur::lang
