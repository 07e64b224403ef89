// Finds special cases that the first pass has cut, across the tokens of a text.
//
// A special case such as "c'mon" or ":-)" may hold an affix, so the first pass may have taken it
// apart. All sequences of tokens that spell such a case are collected here and the longest
// are kept, as far as they do not overlap.

#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "lang/raw_token.h"

namespace rapporteur::lang {

// Tokens [begin, end).
struct CaseSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class CaseMatcher {
 public:
  // `orths` is the sequence of string ids that the first pass makes of a special case when it
  // does not know special cases.
  void add(const std::vector<std::uint64_t>& orths);

  // In text order.
  [[nodiscard]] std::vector<CaseSpan> find(const std::vector<RawToken>& tokens) const;

 private:
  struct Node {
    std::unordered_map<std::uint64_t, std::size_t> next;
    bool is_end = false;
  };
  [[nodiscard]] std::vector<CaseSpan> find_all(const std::vector<RawToken>& tokens) const;

  std::vector<Node> nodes_ = std::vector<Node>(1);
};

}  // namespace rapporteur::lang
