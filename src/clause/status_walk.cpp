#include "clause/status_walk.h"

#include <algorithm>
#include <utility>

#include "clause/grammar.h"
#include "clause/predicates.h"

namespace rapporteur::clause {

Walk StatusWalk::run() {
  TokenIndex at = clause_.via.value_or(clause_.head);
  start(at);
  if (announced_only(at)) at = first_conjunct(draft_, clause_.head);
  // A path is no longer than the tree is deep; sentences beyond this are lists, not syntax.
  for (int depth = 0; depth < 64; ++depth) {
    const Next next = climb(at);
    if (!next) break;
    at = *next;
  }
  return std::move(walk_);
}

bool StatusWalk::announced_only(TokenIndex via) const {
  if (via == clause_.head) return false;
  // "talks, which were due to open on Monday, were called off"
  const bool is_purpose = is_infinitive(draft_, via) && draft_.tree.dep(via) == "xcomp";
  if (walk_.status != Status::planned && !is_purpose) return false;
  for (int depth = 0; is_purpose && depth < 4; ++depth) {
    if (!is_one_of(draft_.tree.dep(via), {"xcomp", "acomp"})) break;
    via = draft_.tree.head(via);
  }
  const TokenIndex noun = draft_.tree.head(via);
  const bool of_it =
      noun == clause_.head || measured_noun(draft_, clause_.head) == std::optional(noun);
  if (!is_one_of(draft_.tree.dep(via), {"acl", "relcl"}) || !of_it) return false;
  const TokenIndex top = first_conjunct(draft_, clause_.head);
  const TokenIndex verb = draft_.tree.head(top);
  if (!is_one_of(draft_.tree.dep(top), {"dobj", "nsubjpass"}) || !is_verb(draft_, verb))
    return false;
  const Embedding* row = verb_entry(draft_, verb).embedding(WordClass::verb, "obj");
  return row != nullptr && (row->effect == Effect::cancels || row->effect == Effect::postpones ||
                            row->effect == Effect::fails || row->effect == Effect::refuses);
}

std::optional<TokenIndex> StatusWalk::before_it_began(TokenIndex at) const {
  for (const TokenIndex child : draft_.tree.children(at)) {
    TokenIndex verb = child;
    if (draft_.tree.dep(child) == "prep" && draft_.lemma(child) == "before") {
      const auto object = draft_.tree.child(child, "pcomp");
      if (!object) continue;
      verb = *object;
    } else if (draft_.tree.dep(child) != "advcl" || !has_mark(draft_, child, {"before"})) {
      continue;
    }
    const auto subject = draft_.tree.child(verb, "nsubj");
    const bool same = !subject || is_one_of(draft_.lemma(*subject), {"it", "they"});
    if (same && !draft_.tree.child(verb, "dobj") &&
        is_one_of(draft_.lemma(verb), {"begin", "start", "open", "convene", "commence"}))
      return verb;
  }
  return std::nullopt;
}

void StatusWalk::start(TokenIndex at) {
  if (clause_.form == ClauseForm::nominal) start_noun(clause_.head);
  if (!is_verb(draft_, at)) return;
  if (is_progressive(at)) walk_.status = Status::ongoing;
  if (clause_.form == ClauseForm::nominal) {
    apply_occurrence(at);
    if (const auto study = under_study(at); study && walk_.is_real())
      step(Status::possible, draft_.lemma(*study), *study);
  }
  if (clause_.form == ClauseForm::nominal && walk_.is_real()) {
    if (const auto began = before_it_began(at)) step(Status::failed, "before", *began);
  }
  if (is_command(at)) step(Status::demanded, "command", at);
  apply_auxiliaries(draft_, at, walk_);
  const Status before = walk_.status;
  if (!noun_negated_) apply_negation(draft_, at, std::nullopt, before, walk_);
  if (const auto word = own_condition(at); word && walk_.is_real())
    step(Status::hypothetical, draft_.lemma(*word), *word);
}

// "A visit is under consideration", "talks are under discussion": not decided yet.
std::optional<TokenIndex> StatusWalk::under_study(TokenIndex at) const {
  for (const TokenIndex child : draft_.tree.children(at)) {
    if (draft_.tree.dep(child) != "prep" || draft_.lemma(child) != "under") continue;
    const auto object = draft_.tree.child(child, "pobj");
    if (object && draft_.entry(*object).is(kStudy)) return object;
  }
  return std::nullopt;
}

std::optional<TokenIndex> StatusWalk::own_condition(TokenIndex at) const {
  if (has_past_form(draft_, at)) return std::nullopt;
  for (const TokenIndex child : draft_.tree.children(at)) {
    if (draft_.tree.dep(child) != "advcl" || !is_verb(draft_, child)) continue;
    const auto word = condition_word(draft_, child);
    if (word && (draft_.lemma(*word) == "if" || draft_.lemma(*word) == "unless") &&
        !has_mark(draft_, child, {"even"}))
      return word;
  }
  return std::nullopt;
}

void StatusWalk::start_noun(TokenIndex noun) {
  for (const TokenIndex child : draft_.tree.children(noun)) {
    if (!is_one_of(draft_.tree.dep(child), {"amod", "det"})) continue;
    const Embedding* row = draft_.entry(child).embedding(WordClass::adjective, "attr");
    if (row == nullptr)
      row = draft_.words.find(lower_text(draft_, child)).embedding(WordClass::adjective, "attr");
    // "held the planned talks": the verb that carries knows better.
    if (row != nullptr && clause_.via && is_announcement(row->effect)) continue;
    if (row != nullptr && walk_.is_real())
      step(embed(row->effect, walk_.status), draft_.lemma(child), child);
  }
  if (const auto word = negation_of_noun(draft_, noun)) {
    negate(walk_, *word, draft_.lemma(*word));
    noun_negated_ = true;
  }
}

bool StatusWalk::is_announcement(Effect effect) {
  return effect == Effect::plans || effect == Effect::proposes || effect == Effect::threatens ||
         effect == Effect::offers || effect == Effect::wishes || effect == Effect::demands;
}

void StatusWalk::apply_occurrence(TokenIndex verb) {
  if (draft_.lemma(verb) == "be" || !clause_.via) return;
  const Carrying* row =
      verb_entry(draft_, verb).carrying(Carrier::occurrence, is_passive(draft_, verb));
  if (row == nullptr || row->effect == Effect::carries) return;
  step(embed(row->effect, walk_.status), draft_.lemma(verb), verb);
}

bool StatusWalk::is_progressive(TokenIndex at) const {
  if (draft_.token(at).tag != "VBG" && !is_passive(draft_, at)) return false;
  bool going_on = false;
  for (const TokenIndex child : draft_.tree.children(at)) {
    const std::string_view dep = draft_.tree.dep(child);
    if (dep != "aux" && dep != "auxpass") continue;
    if (draft_.lemma(child) == "be" && is_one_of(draft_.token(child).tag, {"VBZ", "VBP"}) &&
        draft_.token(at).tag == "VBG")
      going_on = true;
    // "have been hosted since Monday"
    if (draft_.lemma(child) == "have" && is_one_of(draft_.token(child).tag, {"VBZ", "VBP"}) &&
        clause_.form == ClauseForm::nominal && is_passive(draft_, at) && lasts_since(at))
      return true;
    if (draft_.lemma(child) == "be" && draft_.token(child).tag == "VBG")
      going_on = !has_past_form(draft_, at);
    if (draft_.lemma(child) == "be" && draft_.token(child).tag == "VBN" &&
        draft_.token(at).tag == "VBG")
      going_on = !has_past_form(draft_, at);
  }
  return going_on;
}

bool StatusWalk::lasts_since(TokenIndex at) const {
  for (const TokenIndex child : draft_.tree.children(at)) {
    if (draft_.tree.dep(child) == "prep" && draft_.lemma(child) == "since") return true;
  }
  return false;
}

bool StatusWalk::is_command(TokenIndex at) const {
  if (draft_.token(at).tag != "VB" || !is_one_of(draft_.tree.dep(at), {"ROOT", "ccomp"}))
    return false;
  for (const TokenIndex child : draft_.tree.children(at)) {
    if (is_one_of(draft_.tree.dep(child),
                  {"aux", "auxpass", "nsubj", "nsubjpass", "mark", "expl"}) &&
        (draft_.lemma(child) != "do" || draft_.token(child).tag == "VBD"))
      return false;
  }
  const TokenIndex first = draft_.analysis.sentences[draft_.tree.sentence(at)].begin;
  return at == first || draft_.token(at - 1).pos == "PUNCT" ||
         is_one_of(draft_.lemma(at - 1), {"please", "not", "n't"});
}

void StatusWalk::step(Status status, const std::string& what, TokenIndex at) {
  walk_.status = status;
  walk_.steps.push_back({what, at});
}

Next StatusWalk::climb(TokenIndex at) {
  if (asks(at)) return std::nullopt;
  if (draft_.tree.is_root(at)) {
    // A headline's bare "to": "Lund to meet Vale".
    if (is_infinitive(draft_, at) && walk_.is_real()) step(Status::planned, "to", at);
    return std::nullopt;
  }
  const std::string_view dep = draft_.tree.dep(at);
  const TokenIndex head = draft_.tree.head(at);
  if (dep == "conj") return joined_to(draft_, at);
  if (dep == "ccomp" || dep == "xcomp") return complement(at, head, complement_key(at, head));
  // "No plans for Ana to meet Jon": a complement of the noun, though the parser calls it adverbial.
  if (dep == "advcl" && is_noun(draft_, head) && is_infinitive(draft_, at) &&
      has_mark(draft_, at, {"for"}))
    return modifier(at, head);
  if (dep == "advcl") return adverbial(at, head);
  if (dep == "acl") return modifier(at, head);
  if (dep == "relcl") return relative(at, head);
  if (dep == "pobj" || dep == "pcomp") return behind_preposition(at, head);
  if (dep == "dobj" || dep == "nsubjpass" || dep == "oprd")
    return is_verb(draft_, head) ? complement(at, head, "obj") : std::nullopt;
  if (dep == "nsubj" || dep == "csubj" || dep == "csubjpass") return subject(at, head);
  if (dep == "acomp" && is_verb(draft_, head)) return head_of_adjective(head);
  if (dep == "attr" && is_verb(draft_, head)) return attribute(head);
  if (dep == "parataxis" || dep == "dep") return std::nullopt;
  return std::nullopt;
}

bool StatusWalk::asks(TokenIndex at) {
  bool question = false;
  for (const TokenIndex child : draft_.tree.children(at)) {
    if (draft_.report.slice(draft_.token(child).span) == "?") question = true;
  }
  if (!question && draft_.tree.is_root(at)) {
    const Sentence& sentence = draft_.analysis.sentences[draft_.tree.sentence(at)];
    question = draft_.report.slice(draft_.token(sentence.end - 1).span) == "?";
  }
  if (question && (walk_.is_real() || walk_.status == Status::planned))
    step(Status::question, "?", at);
  return question;
}

}  // namespace rapporteur::clause
