#include "lang/case_matcher.h"

#include <algorithm>

namespace rapporteur::lang {

void CaseMatcher::add(const std::vector<std::uint64_t>& orths) {
  std::size_t node = 0;
  for (const std::uint64_t orth : orths) {
    const auto found = nodes_[node].next.find(orth);
    if (found != nodes_[node].next.end()) {
      node = found->second;
      continue;
    }
    nodes_[node].next.emplace(orth, nodes_.size());
    node = nodes_.size();
    nodes_.emplace_back();
  }
  if (node != 0) nodes_[node].is_end = true;
}

std::vector<CaseSpan> CaseMatcher::find_all(const std::vector<RawToken>& tokens) const {
  std::vector<CaseSpan> matches;
  for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
    std::size_t node = 0;
    for (std::size_t at = begin; at < tokens.size(); ++at) {
      const auto found = nodes_[node].next.find(tokens[at].orth);
      if (found == nodes_[node].next.end()) break;
      node = found->second;
      if (nodes_[node].is_end) matches.push_back({begin, at + 1});
    }
  }
  return matches;
}

// The longest first, the earlier of two alike. A match is dropped where its first or last token
// lies in one that came before, kept or not; that is spaCy's rule.
std::vector<CaseSpan> CaseMatcher::find(const std::vector<RawToken>& tokens) const {
  std::vector<CaseSpan> matches = find_all(tokens);
  if (matches.empty()) return matches;
  std::sort(matches.begin(), matches.end(), [](const CaseSpan& a, const CaseSpan& b) {
    const std::size_t length_a = a.end - a.begin;
    const std::size_t length_b = b.end - b.begin;
    return length_a != length_b ? length_a > length_b : a.begin < b.begin;
  });
  std::vector<bool> seen(tokens.size(), false);
  std::vector<CaseSpan> kept;
  for (const CaseSpan& match : matches) {
    if (!seen[match.begin] && !seen[match.end - 1]) kept.push_back(match);
    std::fill(seen.begin() + static_cast<std::ptrdiff_t>(match.begin),
              seen.begin() + static_cast<std::ptrdiff_t>(match.end), true);
  }
  std::sort(kept.begin(), kept.end(),
            [](const CaseSpan& a, const CaseSpan& b) { return a.begin < b.begin; });
  return kept;
}

}  // namespace rapporteur::lang
