// The trees of a report, with children, edges and an order in which parents come first.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rapporteur/analysis.h"

namespace rapporteur::clause {

using TokenIndex = std::uint32_t;

class Tree {
 public:
  explicit Tree(const Analysis& analysis);

  // Children in text order.
  [[nodiscard]] std::span<const TokenIndex> children(TokenIndex token) const;
  // A circle of heads (a broken tree) is cut, so that every climb ends.
  [[nodiscard]] TokenIndex head(TokenIndex token) const { return heads_[token]; }
  [[nodiscard]] bool is_root(TokenIndex token) const { return heads_[token] == token; }
  // The subtree lies in tokens [left, right).
  [[nodiscard]] TokenIndex left(TokenIndex token) const { return left_[token]; }
  [[nodiscard]] TokenIndex right(TokenIndex token) const { return right_[token]; }
  [[nodiscard]] std::uint32_t sentence(TokenIndex token) const { return sentences_[token]; }
  // Every token once, heads before what hangs on them.
  [[nodiscard]] const std::vector<TokenIndex>& order() const { return order_; }

  [[nodiscard]] bool is_under(TokenIndex token, TokenIndex ancestor) const;
  // The first child with this relation.
  [[nodiscard]] std::optional<TokenIndex> child(TokenIndex token, std::string_view dep) const;
  // The relation to the head; "ROOT" for every root, whatever a broken tree calls it, so that no
  // climb along one relation goes round.
  [[nodiscard]] std::string_view dep(TokenIndex token) const {
    return is_root(token) ? std::string_view("ROOT") : analysis_->tokens[token].dep;
  }

 private:
  const Analysis* analysis_;
  std::vector<TokenIndex> heads_, left_, right_, order_, children_;
  std::vector<std::uint32_t> first_child_;  // into children_, one more than there are tokens
  std::vector<std::uint32_t> sentences_;
};

}  // namespace rapporteur::clause
