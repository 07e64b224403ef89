#include "clause/status_walk.h"

#include <algorithm>
#include <utility>

#include "clause/grammar.h"

namespace rapporteur::clause {

std::string StatusWalk::complement_key(TokenIndex at, TokenIndex head) const {
  if (has_mark(draft_, at, {"whether", "if"})) return "if";
  if (is_infinitive(draft_, at)) return "to";
  if (!is_verb(draft_, at)) return "that";
  if (draft_.tree.dep(at) == "ccomp" && (is_finite(draft_, at) || draft_.tree.child(at, "mark")))
    return "that";
  if (draft_.token(at).tag == "VBG") return "ing";
  if (verb_entry(draft_, head).embedding(WordClass::verb, "bare") != nullptr) return "bare";
  return draft_.tree.dep(at) == "ccomp" ? "that" : "to";
}

Next StatusWalk::complement(TokenIndex at, TokenIndex over, const std::string& key) {
  // "it is necessary to", with "to" hung on "is".
  if (const auto adjective = draft_.tree.child(over, "acomp");
      adjective && *adjective != at && is_verb(draft_, over)) {
    if (draft_.entry(*adjective).embedding(WordClass::adjective, key) != nullptr) over = *adjective;
  }
  const WordClass word_class = class_of(draft_, over);
  if (word_class == WordClass::verb && special(at, over, key)) return over;
  const Embedding* row = entry_as(draft_, over, word_class).embedding(word_class, key);
  if (row == nullptr && key == "if") return question_clause(over);
  if (row == nullptr && key == "obj") return unlisted_object(at, over);
  return through(over, word_class, row, key);
}

bool StatusWalk::rejects_report(TokenIndex noun, TokenIndex verb) const {
  const Embedding* row = draft_.entry(noun).embedding(WordClass::noun, "that");
  if (row == nullptr || row->effect != Effect::says || !reports_clause(noun)) return false;
  const auto& sayings = verb_entry(draft_, verb).sayings;
  return std::any_of(sayings.begin(), sayings.end(), [](const Saying& saying) {
    return saying.act == "reject" || saying.act == "deny";
  });
}

bool StatusWalk::is_bid(Effect effect) {
  return effect == Effect::proposes || effect == Effect::offers || effect == Effect::demands;
}

bool StatusWalk::refuses_object(TokenIndex verb) const {
  const Embedding* row = verb_entry(draft_, verb).embedding(WordClass::verb, "obj");
  return row != nullptr && row->effect == Effect::refuses && !negation_on(draft_, verb);
}

// "Had intended to travel": who says so did not.
bool StatusWalk::was_given_up(TokenIndex verb, const std::string& key) const {
  return key == "to" && draft_.entry(verb).is(kIntent) && has_perfect(verb) &&
         has_past_form(draft_, verb);
}

bool StatusWalk::reports_clause(TokenIndex noun) const {
  return draft_.tree.child(noun, "acl").has_value() || draft_.tree.child(noun, "prep").has_value();
}

Next StatusWalk::question_clause(TokenIndex over) {
  if (walk_.is_real() || walk_.status == Status::planned) step(Status::question, "whether", over);
  return std::nullopt;
}

Next StatusWalk::through(TokenIndex over, WordClass word_class, const Embedding* row,
                         const std::string& key) {
  const Status before = walk_.status;
  std::optional<Effect> effect;
  if (row != nullptr) {
    effect = row->effect;
    if (*effect == Effect::ended) {
      walk_.steps.push_back({draft_.lemma(over), over});
      return std::nullopt;
    }
    if (*effect == Effect::tries && !tried(over)) effect = Effect::plans;
    Status embedded = embed(*effect, before);
    if (word_class == WordClass::verb && embedded == Status::planned && was_given_up(over, key))
      embedded = Status::failed;
    if (*effect == Effect::demands && is_one_of_unreal(before)) walk_.negated = true;
    if (embedded != before) step(embedded, draft_.lemma(over), over);
  }
  if (word_class == WordClass::verb) {
    const bool told = key == "that" && verb_entry(draft_, over).says(WordClass::verb);
    if (!told) apply_auxiliaries(draft_, over, walk_);
    if (!effect && told) effect = Effect::says;
    if (effect || key != "that")
      apply_negation(draft_, over, effect.value_or(Effect::carries), before, walk_);
    return over;
  }
  if (word_class == WordClass::adjective)
    return over_adjective(over, effect.value_or(Effect::carries), before);
  return over_noun(over, effect, before);
}

bool StatusWalk::is_one_of_unreal(Status status) {
  return status == Status::denied || status == Status::refused || status == Status::failed;
}

bool StatusWalk::tried(TokenIndex over) const {
  return !is_verb(draft_, over) ||
         ((has_past_form(draft_, over) || draft_.token(over).tag == "VBN") &&
          !is_unreal(draft_, over));
}

bool StatusWalk::special(TokenIndex at, TokenIndex over, const std::string& key) {
  if (key != "to") return false;
  const std::string& verb = draft_.lemma(over);
  const bool yet = has_mark(draft_, over, {"yet"});
  const Status before = walk_.status;
  if ((verb == "have" || verb == "be" || verb == "remain") && yet) {
    if (walk_.is_real()) step(Status::denied, "yet", over);
    return true;
  }
  if (verb == "be" && !draft_.tree.child(over, "acomp") && !draft_.tree.child(over, "attr")) {
    const bool perfect = has_perfect(at);
    if (walk_.is_real())
      step(perfect && has_past_form(draft_, over) ? Status::failed : Status::planned, "be to",
           over);
  } else if (verb == "have") {
    const bool told = draft_.tree.dep(over) == "ccomp";
    const bool was_forced = has_past_form(draft_, over) && !told;
    if (!was_forced) step(embed(Effect::demands, walk_.status), "have to", over);
  } else if (verb == "go" && draft_.token(over).tag == "VBG") {
    if (walk_.is_real()) step(Status::planned, "going to", over);
  } else {
    return false;
  }
  if (before != walk_.status || verb == "have") {
    apply_auxiliaries(draft_, over, walk_);
    if (const auto word = negation_on(draft_, over)) negate(walk_, *word, draft_.lemma(*word));
  }
  return true;
}

bool StatusWalk::has_perfect(TokenIndex at) const {
  for (const TokenIndex child : draft_.tree.children(at)) {
    if (draft_.tree.dep(child) == "aux" && draft_.lemma(child) == "have") return true;
  }
  return false;
}

Next StatusWalk::unlisted_object(TokenIndex at, TokenIndex over) {
  if (!walk_.is_real()) return std::nullopt;
  if (is_granted(at)) return std::nullopt;
  apply_auxiliaries(draft_, over, walk_);
  apply_negation(draft_, over, std::nullopt, walk_.status, walk_);
  return over;
}

bool StatusWalk::is_granted(TokenIndex noun) const {
  const auto determiner = draft_.tree.child(noun, "det");
  if (draft_.tree.child(noun, "poss")) return true;
  return determiner && draft_.lemma(*determiner) != "a" && draft_.lemma(*determiner) != "an";
}

Next StatusWalk::over_adjective(TokenIndex adjective, Effect effect, Status before) {
  // "did not consider it expedient": what is not thought fit is refused.
  if (effect == Effect::proposes) effect = Effect::judges;
  if (const auto word = negation_on(draft_, adjective)) {
    walk_.status = embed_negated(effect, before, walk_.status);
    walk_.steps.push_back({draft_.lemma(*word), *word});
  }
  const TokenIndex verb = draft_.tree.head(adjective);
  if (!is_verb(draft_, verb)) return std::nullopt;
  apply_auxiliaries(draft_, verb, walk_);
  apply_negation(draft_, verb, effect, before, walk_);
  if (draft_.lemma(verb) == "be" || !is_one_of(draft_.tree.dep(adjective), {"ccomp", "oprd"}))
    return verb;
  return verb;
}

Next StatusWalk::over_noun(TokenIndex noun, std::optional<Effect> effect, Status before) {
  if (const auto word = negation_of_noun(draft_, noun)) {
    walk_.status = embed_negated(effect.value_or(Effect::carries), before, walk_.status);
    walk_.steps.push_back({draft_.lemma(*word), *word});
  }
  const TokenIndex top = first_conjunct(draft_, noun);
  const TokenIndex head = draft_.tree.head(top);
  if (draft_.tree.dep(top) == "dobj" && is_verb(draft_, head) && rejects_report(top, head)) {
    step(Status::denied, draft_.lemma(head), head);
    return std::nullopt;
  }
  // "Rejected an offer to meet", "turned down a proposal of talks": it has been offered all the
  // same.
  if (effect && is_bid(*effect) && draft_.tree.dep(top) == "dobj" && is_verb(draft_, head) &&
      refuses_object(head))
    return std::nullopt;
  // "made no proposal", "did not make a proposal": of an unlisted verb only the negation counts.
  if (effect && *effect != Effect::carries && draft_.tree.dep(top) == "dobj" &&
      is_verb(draft_, head) &&
      verb_entry(draft_, head).embedding(WordClass::verb, "obj") == nullptr) {
    if (const auto word = negation_on(draft_, head)) {
      walk_.status = embed_negated(*effect, before, walk_.status);
      walk_.steps.push_back({draft_.lemma(*word), *word});
    }
    return std::nullopt;
  }
  if (effect && *effect != Effect::carries && draft_.tree.dep(top) != "dobj" &&
      draft_.tree.dep(top) != "nsubjpass")
    return std::nullopt;
  return effect ? Next(top) : std::nullopt;
}

}  // namespace rapporteur::clause
