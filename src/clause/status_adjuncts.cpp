#include "clause/status_walk.h"

#include <algorithm>
#include <utility>

#include "clause/grammar.h"

namespace rapporteur::clause {

namespace {

// "should Norland attack", "had they known": the auxiliary stands before the subject.
std::optional<TokenIndex> inverted_auxiliary(const Draft& draft, TokenIndex at) {
  const auto subject = draft.tree.child(at, "nsubj") ? draft.tree.child(at, "nsubj")
                                                     : draft.tree.child(at, "nsubjpass");
  if (!subject) return std::nullopt;
  for (const TokenIndex child : draft.tree.children(at)) {
    if (draft.tree.dep(child) == "aux" && child < *subject &&
        is_one_of(draft.lemma(child), {"should", "have", "be"}))
      return child;
  }
  return std::nullopt;
}

// "in case the rebels attack", parsed as "attack in case".
std::optional<TokenIndex> leading_case(const Draft& draft, TokenIndex at) {
  for (const TokenIndex child : draft.tree.children(at)) {
    if (child > at || draft.lemma(child) != "in") continue;
    const auto noun = draft.tree.child(child, "pobj");
    if (noun && draft.lemma(*noun) == "case" && draft.tree.children(*noun).empty()) return noun;
  }
  return std::nullopt;
}

// "Meetings between them are rare", "any visit needs a permit": said of the kind, not of one that
// was held. "Talks", a plural without a singular, may be those that go on.
bool is_told_of_kind(const Draft& draft, TokenIndex noun, TokenIndex verb) {
  if (!is_one_of(draft.token(verb).tag, {"VBZ", "VBP"}) || draft.tree.child(noun, "nummod") ||
      draft.tree.child(noun, "poss"))
    return false;
  const auto determiner = draft.tree.child(noun, "det");
  if (determiner && draft.lemma(*determiner) == "any") return true;
  const bool judged = draft.lemma(verb) == "be" &&
                      (draft.tree.child(verb, "acomp") || draft.tree.child(verb, "attr"));
  if (!judged) return false;
  if (determiner) return is_one_of(draft.lemma(*determiner), {"a", "an"});
  const std::vector<Nominal>& nominals = draft.entry(noun).nominals;
  return draft.token(noun).tag == "NNS" && !nominals.empty() && nominals.front().number != "plural";
}

}  // namespace

Next StatusWalk::adverbial(TokenIndex at, TokenIndex head) {
  if (const auto word = condition_word(draft_, at)) {
    step(Status::hypothetical, draft_.lemma(*word), *word);
    return std::nullopt;
  }
  if (const auto word = leading_case(draft_, at)) {
    step(Status::hypothetical, "in case", *word);
    return std::nullopt;
  }
  if (const auto word = inverted_auxiliary(draft_, at)) {
    step(Status::hypothetical, draft_.lemma(*word), *word);
    return std::nullopt;
  }
  if (class_of(draft_, head) == WordClass::adjective && !is_verb(draft_, head))
    return complement(at, head, complement_key(at, head));
  if (!is_verb(draft_, head)) return std::nullopt;
  if (is_infinitive(draft_, at)) {
    if (verb_entry(draft_, head).embedding(WordClass::verb, "to") != nullptr)
      return complement(at, head, "to");
    if (walk_.is_real()) step(Status::planned, "to", at);
    return std::nullopt;
  }
  const bool later = has_mark(
      draft_, at, {"when", "once", "until", "till", "after", "before", "whenever", "as", "while"});
  const bool present = !has_past_form(draft_, at) && is_finite(draft_, at);
  if (later && present && walk_.is_real() && is_unreal(draft_, head)) {
    step(Status::planned, "when", at);
    return std::nullopt;
  }
  if (draft_.token(at).tag == "VBG" && !is_finite(draft_, at)) return accompany(head);
  return std::nullopt;
}

Next StatusWalk::accompany(TokenIndex head) {
  if (!walk_.is_real()) return std::nullopt;
  apply_auxiliaries(draft_, head, walk_);
  return walk_.is_real() && !is_infinitive(draft_, head) ? std::nullopt : Next(head);
}

Next StatusWalk::modifier(TokenIndex at, TokenIndex noun) {
  if (in_case(at, noun)) return std::nullopt;
  const bool infinitive = is_infinitive(draft_, at);
  const bool content = draft_.tree.child(at, "mark").has_value() && is_finite(draft_, at);
  if (!infinitive && !content) return std::nullopt;
  const WordClass word_class = class_of(draft_, noun);
  const std::string key = infinitive ? "to" : "that";
  if (draft_.entry(noun).embedding(word_class, key) != nullptr) return complement(at, noun, key);
  if (!infinitive) return std::nullopt;
  if (const Next verb = control_verb(noun)) return complement(at, *verb, "to");
  if (!is_first_or_last(noun) && walk_.is_real()) step(Status::planned, "to", at);
  return std::nullopt;
}

bool StatusWalk::in_case(TokenIndex at, TokenIndex noun) {
  const bool is_case = draft_.lemma(noun) == "event" || draft_.lemma(noun) == "case";
  if (!is_case || draft_.lemma(draft_.tree.head(noun)) != "in" || !is_finite(draft_, at))
    return false;
  step(Status::hypothetical, "in " + draft_.lemma(noun), noun);
  return true;
}

Next StatusWalk::control_verb(TokenIndex noun) const {
  TokenIndex head = draft_.tree.head(noun);
  if (draft_.tree.dep(noun) == "pobj") head = draft_.tree.head(head);
  if (!is_verb(draft_, head) || !is_one_of(draft_.tree.dep(noun), {"dobj", "pobj", "dative"}))
    return std::nullopt;
  const Embedding* row = verb_entry(draft_, head).embedding(WordClass::verb, "to");
  return row != nullptr && row->effect == Effect::demands ? Next(head) : std::nullopt;
}

bool StatusWalk::is_first_or_last(TokenIndex noun) const {
  if (is_one_of(draft_.lemma(noun), {"first", "last", "only", "one", "latest"})) return true;
  for (const TokenIndex child : draft_.tree.children(noun)) {
    if (is_one_of(draft_.lemma(child), {"first", "last", "only", "latest", "second", "third"}))
      return true;
  }
  return false;
}

Next StatusWalk::relative(TokenIndex at, TokenIndex noun) {
  // "ways to seek redress", parsed as a relative clause.
  if (is_infinitive(draft_, at)) return modifier(at, noun);
  if (!walk_.is_real() || in_case(at, noun)) return std::nullopt;
  const auto determiner = draft_.tree.child(noun, "det");
  if (determiner && is_one_of(draft_.lemma(*determiner),
                              {"any", "no", "every", "whatever", "either", "neither"})) {
    step(Status::hypothetical, draft_.lemma(*determiner), *determiner);
    return std::nullopt;
  }
  const bool indefinite = determiner && is_one_of(draft_.lemma(*determiner), {"a", "an"});
  const TokenIndex head = draft_.tree.head(noun);
  if (indefinite && !has_past_form(draft_, at) && draft_.token(at).tag != "VBN" &&
      is_verb(draft_, head) && is_unreal(draft_, head)) {
    step(Status::possible, draft_.lemma(head), head);
  }
  return std::nullopt;
}

Next StatusWalk::behind_preposition(TokenIndex at, TokenIndex preposition) {
  TokenIndex over = draft_.tree.head(preposition);
  const std::string& word = draft_.lemma(preposition);
  if (is_one_of(word, {"without", "instead", "barring", "rather"}) ||
      (word == "of" &&
       (draft_.lemma(over) == "instead" || has_mark(draft_, preposition, {"instead"})))) {
    if (walk_.is_real()) step(Status::denied, word, preposition);
    return std::nullopt;
  }
  if (longer_phrase(preposition, over)) return std::nullopt;
  if (draft_.tree.dep(preposition) == "agent") return std::nullopt;
  const WordClass word_class = class_of(draft_, over);
  if (entry_as(draft_, over, word_class).embedding(word_class, word) != nullptr)
    return complement(at, over, word);
  if (draft_.tree.dep(over) == "dobj" && is_verb(draft_, draft_.tree.head(over)) &&
      object_belongs(at, over, word)) {
    return complement(at, draft_.tree.head(over), word);
  }
  if (draft_.tree.dep(at) != "pcomp") return std::nullopt;
  // "after meeting", "by shelling": inside whatever the verb beside it stands under.
  if (word_class == WordClass::verb) {
    if (walk_.is_real()) apply_auxiliaries(draft_, over, walk_);
    return over;
  }
  // "steps like closing the border"
  if (word == "like" || word == "as") return first_conjunct(draft_, over);
  if (word == "of" && walk_.is_real()) step(Status::possible, draft_.lemma(over), over);
  return std::nullopt;
}

bool StatusWalk::object_belongs(TokenIndex at, TokenIndex noun, const std::string& word) const {
  const Embedding* row =
      verb_entry(draft_, draft_.tree.head(noun)).embedding(WordClass::verb, word);
  return row != nullptr && row->object_control && draft_.tree.dep(at) == "pcomp";
}

bool StatusWalk::longer_phrase(TokenIndex preposition, TokenIndex over) {
  if (draft_.lemma(preposition) != "of") return false;
  const std::string& noun = draft_.lemma(over);
  if ((noun == "event" || noun == "case") && draft_.lemma(draft_.tree.head(over)) == "in") {
    step(Status::hypothetical, "in the " + noun + " of", over);
    return true;
  }
  if (noun == "ahead" || noun == "eve") {
    if (walk_.is_real()) step(Status::planned, noun + " of", over);
    return true;
  }
  return false;
}

Next StatusWalk::subject(TokenIndex at, TokenIndex verb) {
  if (!is_verb(draft_, verb)) return std::nullopt;
  const auto adjective = draft_.tree.child(verb, "acomp");
  if (adjective) {
    const Embedding* row = draft_.entry(*adjective).embedding(WordClass::adjective, "subj");
    if (row != nullptr) return complement(at, *adjective, "subj");
  }
  // "an attack would be a mistake": not "the attack".
  if (draft_.tree.dep(at) == "nsubj" && !is_verb(draft_, at) && !is_granted(at) &&
      walk_.is_real() && is_unreal(draft_, verb)) {
    apply_auxiliaries(draft_, verb, walk_);
    return std::nullopt;
  }
  if (clause_.form == ClauseForm::nominal && at == clause_.head && !clause_.via &&
      walk_.is_real() && is_told_of_kind(draft_, at, verb)) {
    step(Status::possible, draft_.lemma(verb), verb);
    return std::nullopt;
  }
  if (draft_.tree.dep(at) != "nsubj" && is_infinitive(draft_, at) && walk_.is_real())
    step(Status::possible, "to", at);
  return std::nullopt;
}

Next StatusWalk::head_of_adjective(TokenIndex verb) {
  const Status before = walk_.status;
  apply_auxiliaries(draft_, verb, walk_);
  apply_negation(draft_, verb, std::nullopt, before, walk_);
  return verb;
}

Next StatusWalk::attribute(TokenIndex verb) {
  if (!walk_.is_real()) return std::nullopt;
  apply_auxiliaries(draft_, verb, walk_);
  if (const auto word = negation_on(draft_, verb)) negate(walk_, *word, draft_.lemma(*word));
  return verb;
}

}  // namespace rapporteur::clause
