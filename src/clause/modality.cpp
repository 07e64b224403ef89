#include "clause/modality.h"

#include <algorithm>
#include <initializer_list>

#include "clause/grammar.h"

namespace rapporteur::clause {

namespace {

bool is_real(Status status) { return status == Status::happened || status == Status::ongoing; }
bool is_open(Status status) { return is_real(status) || status == Status::planned; }

enum class Modal { none, will, would, may, can, must, should };

Modal modal_of(const Draft& draft, TokenIndex at) {
  const std::string text = lower_text(draft, at);
  if (draft.token(at).tag != "MD") return Modal::none;
  if (is_one_of(text, {"will", "wo", "'ll", "’ll", "shall", "sha"})) return Modal::will;
  if (is_one_of(text, {"would", "'d", "’d"})) return Modal::would;
  if (is_one_of(text, {"may", "might", "mightn"})) return Modal::may;
  if (is_one_of(text, {"can", "could", "ca"})) return Modal::can;
  if (is_one_of(text, {"must", "need"})) return Modal::must;
  if (is_one_of(text, {"should", "ought"})) return Modal::should;
  return Modal::none;
}

// The verb whose auxiliaries hold for this one: "will meet and sign" has one "will".
TokenIndex auxiliary_bearer(const Draft& draft, TokenIndex verb) {
  while (draft.tree.dep(verb) == "conj" && is_verb(draft, draft.tree.head(verb))) {
    for (const TokenIndex child : draft.tree.children(verb)) {
      if (is_one_of(draft.tree.dep(child), {"aux", "auxpass", "nsubj", "nsubjpass"})) return verb;
    }
    const std::string& tag = draft.token(verb).tag;
    if (tag != "VB" && tag != "VBN" && tag != "VBG" && tag != "VBP") return verb;
    verb = draft.tree.head(verb);
  }
  return verb;
}

void step(Walk& walk, Status status, const std::string& what, TokenIndex at) {
  walk.status = status;
  walk.steps.push_back({what, at});
}

void apply_modal(Walk& walk, Modal modal, bool perfect, const std::string& word, TokenIndex at) {
  const bool real = walk.is_real();
  const bool open = real || walk.status == Status::planned;
  switch (modal) {
    case Modal::none:
      return;
    case Modal::will:
      if (real) step(walk, Status::planned, word, at);
      return;
    case Modal::would:
      if (real) step(walk, perfect ? Status::hypothetical : Status::planned, word, at);
      return;
    case Modal::may:
    case Modal::can:
      if (open) step(walk, Status::possible, word, at);
      return;
    case Modal::must:
      if (open) step(walk, perfect ? Status::possible : Status::demanded, word, at);
      return;
    case Modal::should:
      if (open) step(walk, perfect ? Status::denied : Status::demanded, word, at);
      return;
  }
}

}  // namespace

Status embed(Effect effect, Status status) {
  switch (effect) {
    case Effect::carries:
    case Effect::ended:
    case Effect::says:
    case Effect::judges:
    case Effect::accuses:
      return status;
    case Effect::concurs:
      return status == Status::demanded ? Status::planned : status;
    case Effect::fails:
    case Effect::tries:
      return Status::failed;
    case Effect::refuses:
      return Status::refused;
    case Effect::plans:
      return is_real(status) || status == Status::demanded ? Status::planned : status;
    case Effect::accepts:
      return status == Status::denied || status == Status::refused ? status : Status::planned;
    case Effect::wishes:
    case Effect::proposes:
      return is_open(status) ? Status::proposed : status;
    case Effect::offers:
      return is_open(status) ? Status::offered : status;
    case Effect::demands:
      return status == Status::hypothetical || status == Status::question ? status
                                                                          : Status::demanded;
    case Effect::threatens:
      return is_open(status) ? Status::threatened : status;
    case Effect::denies:
    case Effect::feigns:
    case Effect::negates:
      return Status::denied;
    case Effect::doubts:
      return Status::possible;
    case Effect::allows:
      return is_open(status) ? Status::possible : status;
    case Effect::cancels:
      return Status::cancelled;
    case Effect::postpones:
      return Status::postponed;
  }
  return status;
}

Status embed_negated(Effect effect, Status before, Status embedded) {
  switch (effect) {
    case Effect::fails:
    case Effect::negates:
      return before;
    case Effect::refuses:
    case Effect::denies:
    case Effect::doubts:
    case Effect::says:
      return Status::possible;
    case Effect::wishes:
    case Effect::accepts:
    case Effect::judges:
      return Status::refused;
    case Effect::carries:
      return embedded == Status::planned ? Status::refused : Status::denied;
    case Effect::ended:
    case Effect::accuses:
    case Effect::concurs:
      return embedded;
    case Effect::cancels:
    case Effect::postpones:
      return Status::planned;
    default:
      return Status::denied;
  }
}

void negate(Walk& walk, TokenIndex at, const std::string& word) {
  switch (walk.status) {
    case Status::happened:
    case Status::ongoing:
    case Status::failed:
      walk.status = Status::denied;
      break;
    case Status::planned:
      walk.status = Status::refused;
      break;
    case Status::possible:
      // "cannot" excludes, "may not" leaves open.
      if (!walk.steps.empty() && is_one_of(walk.steps.back().what, {"may", "might"})) {
        walk.negated = true;
      } else {
        walk.status = Status::denied;
      }
      break;
    case Status::offered:
      walk.status = Status::refused;
      break;
    default:
      walk.negated = !walk.negated;
      break;
  }
  walk.steps.push_back({word, at});
}

void apply_auxiliaries(const Draft& draft, TokenIndex verb, Walk& walk) {
  const TokenIndex bearer = auxiliary_bearer(draft, verb);
  bool perfect = false;
  for (const TokenIndex child : draft.tree.children(bearer)) {
    if (draft.tree.dep(child) == "aux" && draft.lemma(child) == "have") perfect = true;
  }
  for (const TokenIndex child : draft.tree.children(bearer)) {
    if (draft.tree.dep(child) == "aux")
      apply_modal(walk, modal_of(draft, child), perfect, draft.lemma(child), child);
  }
}

namespace {

// "did not meet or talk": one "not" for both.
std::optional<TokenIndex> shared_negation(const Draft& draft, TokenIndex verb) {
  if (draft.tree.dep(verb) != "conj") return std::nullopt;
  const TokenIndex before = draft.tree.head(verb);
  if (!is_verb(draft, before) || draft.tree.child(verb, "nsubj") ||
      draft.tree.child(verb, "nsubjpass"))
    return std::nullopt;
  for (const TokenIndex child : draft.tree.children(before)) {
    const bool joins = draft.tree.dep(child) == "cc" &&
                       (draft.lemma(child) == "or" || draft.lemma(child) == "nor");
    if (joins && child < verb) return negation_on(draft, before);
  }
  return std::nullopt;
}

}  // namespace

void apply_negation(const Draft& draft, TokenIndex verb, std::optional<Effect> effect,
                    Status before, Walk& walk) {
  std::optional<TokenIndex> word = negation_on(draft, verb);
  if (!word) word = shared_negation(draft, verb);
  for (const TokenIndex child : draft.tree.children(verb)) {
    if (word) break;
    const std::string_view dep = draft.tree.dep(child);
    if (is_one_of(dep, {"nsubj", "nsubjpass", "dobj", "attr"}))
      word = negation_of_noun(draft, child);
  }
  if (!word) return;
  if (effect) {
    walk.status = embed_negated(*effect, before, walk.status);
    walk.steps.push_back({draft.lemma(*word), *word});
  } else {
    negate(walk, *word, draft.lemma(*word));
  }
}

bool is_unreal(const Draft& draft, TokenIndex verb) {
  const TokenIndex bearer = auxiliary_bearer(draft, verb);
  if (is_infinitive(draft, bearer)) return true;
  for (const TokenIndex child : draft.tree.children(bearer)) {
    if (draft.tree.dep(child) == "aux" && modal_of(draft, child) != Modal::none) return true;
  }
  return draft.token(bearer).tag == "VB";
}

}  // namespace rapporteur::clause
