#include "clause/tree.h"

#include <algorithm>

namespace rapporteur::clause {

namespace {

// The heads, with every circle cut: a tree from outside may be broken.
std::vector<TokenIndex> sound_heads(const Analysis& analysis) {
  const auto size = static_cast<TokenIndex>(analysis.tokens.size());
  std::vector<TokenIndex> heads(size);
  for (TokenIndex token = 0; token < size; ++token)
    heads[token] = std::min(analysis.tokens[token].head, size - 1);
  std::vector<TokenIndex> seen_from(size, size);
  for (TokenIndex token = 0; token < size; ++token) {
    TokenIndex at = token;
    while (seen_from[at] == size) {
      seen_from[at] = token;
      at = heads[at];
    }
    if (seen_from[at] == token && heads[at] != at) heads[at] = at;
  }
  return heads;
}

bool is_finite_tag(const std::string& tag) { return tag == "VBD" || tag == "VBZ" || tag == "VBP"; }

// "Lund accused them of breaking the truce and threatened to leave": a finite verb cannot be joined
// to "breaking", it is joined to the finite verb above, which has its tense.
void lift_joined_verbs(const Analysis& analysis, std::vector<TokenIndex>& heads) {
  std::vector<bool> has_subject(heads.size(), false);
  for (TokenIndex token = 0; token < heads.size(); ++token) {
    const std::string& dep = analysis.tokens[token].dep;
    if (dep.starts_with("nsubj") || dep.starts_with("aux") || dep == "expl")
      has_subject[heads[token]] = true;
  }
  for (TokenIndex token = 0; token < heads.size(); ++token) {
    const Token& verb = analysis.tokens[token];
    const TokenIndex joined = heads[token];
    if (verb.dep != "conj" || !is_finite_tag(verb.tag) || has_subject[token] ||
        analysis.tokens[joined].tag != "VBG" || has_subject[joined])
      continue;
    TokenIndex over = joined;
    while (heads[over] != over && analysis.tokens[over].tag != verb.tag) over = heads[over];
    if (over < joined && analysis.tokens[over].tag == verb.tag) heads[token] = over;
  }
}

// "Lund proposed talks; Vale has not replied": what stands before a semicolon is no object of the
// verb behind it. Where both are said by somebody, both are.
void part_at_semicolons(const Analysis& analysis, std::vector<TokenIndex>& heads) {
  for (TokenIndex token = 0; token < heads.size(); ++token) {
    const TokenIndex over = heads[token];
    if (analysis.tokens[token].dep != "ccomp" || over <= token) continue;
    bool parted = false;
    for (TokenIndex at = token; at < over && !parted; ++at)
      parted = analysis.tokens[at].lemma == ";" && heads[at] == over;
    if (!parted) continue;
    const bool said = analysis.tokens[over].dep == "ccomp" && heads[over] != over;
    heads[token] = said ? heads[over] : token;
  }
}

std::vector<TokenIndex> heads_of(const Analysis& analysis) {
  std::vector<TokenIndex> heads = sound_heads(analysis);
  lift_joined_verbs(analysis, heads);
  part_at_semicolons(analysis, heads);
  return heads;
}

}  // namespace

Tree::Tree(const Analysis& analysis) : analysis_(&analysis), heads_(heads_of(analysis)) {
  const auto size = static_cast<TokenIndex>(heads_.size());
  left_.resize(size);
  right_.resize(size);
  sentences_.assign(size, 0);
  first_child_.assign(size + 1, 0);
  for (std::uint32_t number = 0; number < analysis.sentences.size(); ++number) {
    const Sentence& sentence = analysis.sentences[number];
    std::fill(sentences_.begin() + sentence.begin, sentences_.begin() + sentence.end, number);
  }
  for (TokenIndex token = 0; token < size; ++token) {
    left_[token] = token;
    right_[token] = token + 1;
    if (heads_[token] != token) ++first_child_[heads_[token] + 1];
  }
  for (TokenIndex token = 0; token < size; ++token) first_child_[token + 1] += first_child_[token];
  children_.resize(first_child_[size]);
  std::vector<std::uint32_t> next(first_child_.begin(), first_child_.end() - 1);
  for (TokenIndex token = 0; token < size; ++token) {
    if (heads_[token] != token) {
      children_[next[heads_[token]]++] = token;
    } else {
      order_.push_back(token);
    }
  }
  for (std::size_t at = 0; at < order_.size(); ++at) {
    for (const TokenIndex child : children(order_[at])) order_.push_back(child);
  }
  for (std::size_t at = order_.size(); at-- > 0;) {
    const TokenIndex token = order_[at];
    left_[heads_[token]] = std::min(left_[heads_[token]], left_[token]);
    right_[heads_[token]] = std::max(right_[heads_[token]], right_[token]);
  }
}

std::span<const TokenIndex> Tree::children(TokenIndex token) const {
  return {children_.data() + first_child_[token], children_.data() + first_child_[token + 1]};
}

bool Tree::is_under(TokenIndex token, TokenIndex ancestor) const {
  while (token != ancestor) {
    if (is_root(token)) return false;
    token = heads_[token];
  }
  return true;
}

std::optional<TokenIndex> Tree::child(TokenIndex token, std::string_view wanted) const {
  for (const TokenIndex child : children(token)) {
    if (dep(child) == wanted) return child;
  }
  return std::nullopt;
}

}  // namespace rapporteur::clause
