// Whom a text sets against those who act: "by Norland, not by Sudland".

#include <algorithm>

#include "clause/completion.h"
#include "clause/grammar.h"

namespace rapporteur::clause {

namespace {

// "not" right before a word and not the "not" of "not only".
bool is_denied_at(const Draft& draft, TokenIndex begin) {
  if (begin == 0 || draft.lemma(begin - 1) != "not") return false;
  return !is_one_of(draft.lemma(begin), {"only", "just", "merely", "simply", "even"});
}

// A joined or added noun or preposition with its own "not", which the tree may put inside it or
// before it.
bool is_contrasted(const Draft& draft, TokenIndex noun) {
  TokenIndex top = noun;
  if (draft.tree.dep(noun) == "pobj") top = draft.tree.head(noun);
  const bool is_joined = top != noun || is_one_of(draft.tree.dep(noun), {"conj", "appos"});
  if (!is_joined || !is_one_of(draft.tree.dep(top), {"agent", "prep", "conj", "appos"}))
    return false;
  const TokenIndex left = draft.tree.left(top);
  const bool inside = draft.lemma(left) == "not" && left < top;
  if (inside) return is_denied_at(draft, left + 1);
  return is_denied_at(draft, left);
}

}  // namespace

void drop_contrasted(Draft& draft) {
  const auto contrasted = [&](TokenIndex token) { return is_contrasted(draft, token); };
  for (Clause& clause : draft.clauses) {
    std::erase_if(clause.roles, [&](const Filler& filler) { return contrasted(filler.token); });
  }
  for (Attribution& attribution : draft.attributions) {
    // Somebody has to say it: a contrast never takes the last speaker.
    std::vector<TokenIndex> speakers = attribution.speakers;
    std::erase_if(speakers, contrasted);
    if (!speakers.empty()) attribution.speakers = std::move(speakers);
  }
}

}  // namespace rapporteur::clause
