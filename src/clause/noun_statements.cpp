// Statements made by a noun of saying, and by "according to".

#include <algorithm>
#include <array>
#include <utility>

#include "clause/grammar.h"
#include "clause/statement_parts.h"

namespace rapporteur::clause {

Range subtree(const Draft& draft, TokenIndex at) {
  return {draft.tree.left(at), draft.tree.right(at)};
}

Range sentence_of(const Draft& draft, TokenIndex at) {
  const Sentence& sentence = draft.analysis.sentences[draft.tree.sentence(at)];
  return {sentence.begin, sentence.end};
}

bool brings(const Draft& draft, TokenIndex verb) {
  static constexpr std::array<std::string_view, 19> kBringing = {
      "make",   "issue",   "express",  "voice",   "give",   "extend",    "raise",
      "send",   "deliver", "have",     "present", "submit", "reiterate", "convey",
      "repeat", "renew",   "announce", "unveil",  "state"};
  return std::find(kBringing.begin(), kBringing.end(), draft.lemma(verb)) != kBringing.end();
}

std::optional<Statement> statement_of_noun(const Draft& draft, TokenIndex noun) {
  const WordEntry& entry = draft.entry(noun);
  if (!entry.says(WordClass::noun) || !is_noun(draft, noun)) return std::nullopt;
  const TokenIndex head = draft.tree.head(noun);
  const bool brought = draft.tree.dep(noun) == "dobj" && is_verb(draft, head) &&
                       !is_passive(draft, head) && brings(draft, head);
  Statement statement;
  statement.cue = noun;
  statement.cue_range = {noun, noun + 1};
  statement.how = "noun";
  for (const TokenIndex child : draft.tree.children(noun)) {
    if (draft.tree.dep(child) != "acl") continue;
    const bool that = is_finite(draft, child) && draft.tree.child(child, "mark");
    if (that || is_infinitive(draft, child)) statement.content = {subtree(draft, child)};
  }
  if (statement.content.empty() && brought) {
    for (const PrepositionPhrase& phrase : preposition_phrases(draft, noun)) {
      if (entry.saying(WordClass::noun, phrase.preposition) == nullptr) continue;
      if (phrase.first == noun + 1) statement.cue_range.end = noun + 2;
      statement.content = {subtree(draft, phrase.object)};
      break;
    }
  }
  if (statement.content.empty()) return std::nullopt;
  if (brought) {
    set_speaker(draft, head, statement);
    if (head < noun) statement.cue_range.begin = cue_of_verb(draft, head).begin;
  } else if (const auto owner = draft.tree.child(noun, "poss")) {
    statement.speakers = conjuncts(draft, *owner);
    statement.speaker_range = subtree(draft, *owner);
  }
  if (statement.speakers.empty()) return std::nullopt;
  statement.act = entry.sayings.front().act;
  for (const Saying& saying : entry.sayings) {
    if (saying.word_class == WordClass::noun) statement.act = saying.act;
  }
  return statement;
}

namespace {

bool is_quote_mark(const Draft& draft, TokenIndex at) {
  return draft.token(at).tag == "``" || draft.token(at).tag == "\'\'";
}

// A broken tree may hang the quotation behind it on the speaker's name.
Range name_of(const Draft& draft, TokenIndex speaker) {
  Range name{draft.tree.left(speaker), draft.tree.right(speaker)};
  for (TokenIndex at = speaker + 1; at < name.end; ++at) {
    if (is_quote_mark(draft, at)) name.end = at;
  }
  while (name.end > speaker + 1 && draft.token(name.end - 1).tag == ",") --name.end;
  return name;
}

std::optional<TokenIndex> owner_of_stance(const Draft& draft, TokenIndex noun) {
  if (const auto owner = draft.tree.child(noun, "poss")) return owner;
  if (!draft.tree.child(noun, "det")) return std::nullopt;  // "in view of the attack"
  for (const PrepositionPhrase& phrase : preposition_phrases(draft, noun)) {
    if (phrase.preposition == "of" && is_noun(draft, phrase.object)) return phrase.object;
  }
  return std::nullopt;
}

bool is_set_off(const Draft& draft, Range phrase) {
  const Range sentence = sentence_of(draft, phrase.begin);
  const auto is_comma = [&](TokenIndex at) { return draft.token(at).pos == "PUNCT"; };
  return (phrase.begin == sentence.begin || is_comma(phrase.begin - 1)) &&
         (phrase.end >= sentence.end || is_comma(phrase.end));
}

// All that the clause around a phrase says, without the phrase.
std::vector<Range> clause_around(const Draft& draft, TokenIndex at, Range phrase) {
  TokenIndex verb = draft.tree.head(at);
  while (!draft.tree.is_root(verb) && !is_verb(draft, verb)) verb = draft.tree.head(verb);
  const bool whole = draft.tree.is_root(verb) || draft.tree.dep(verb) == "conj";
  const Range clause = whole ? sentence_of(draft, at) : subtree(draft, verb);
  std::vector<Range> content;
  if (clause.begin < phrase.begin) content.push_back({clause.begin, phrase.begin});
  if (phrase.end < clause.end) content.push_back({phrase.end, clause.end});
  return content;
}

}  // namespace

// "In the view of X", "in X's words".
std::optional<Statement> statement_of_stance(const Draft& draft, TokenIndex at) {
  if (draft.lemma(at) != "in" && draft.lemma(at) != "by") return std::nullopt;
  const auto noun = draft.tree.child(at, "pobj");
  if (!noun || *noun < at || !draft.entry(*noun).is(kStance)) return std::nullopt;
  const auto speaker = owner_of_stance(draft, *noun);
  if (!speaker || *speaker < at) return std::nullopt;
  Statement statement;
  statement.speaker_range = name_of(draft, *speaker);
  const bool behind = *speaker > *noun;
  const Range phrase{at, behind ? statement.speaker_range.end : *noun + 1};
  if (!is_set_off(draft, phrase)) return std::nullopt;
  statement.cue = at;
  statement.cue_range = behind ? Range{at, statement.speaker_range.begin} : Range{*noun, *noun + 1};
  statement.speakers = conjuncts(draft, *speaker);
  std::erase_if(statement.speakers,
                [&](TokenIndex one) { return !statement.speaker_range.contains(one); });
  if (!behind && draft.tree.right(*speaker) < *noun) {
    statement.speaker_range.end = *speaker + 1;
  }
  statement.content = clause_around(draft, at, phrase);
  statement.act = "state";
  statement.how = "according to";
  return statement;
}

std::optional<Statement> statement_according_to(const Draft& draft, TokenIndex at) {
  std::optional<TokenIndex> speaker;
  Range phrase = subtree(draft, at);
  if (draft.lemma(at) == "accord" || draft.lemma(at) == "according") {
    if (at + 1 >= draft.size() || draft.lemma(at + 1) != "to") return std::nullopt;
    for (const TokenIndex child : draft.tree.children(at + 1)) {
      if (draft.tree.dep(child) == "pobj") speaker = child;
    }
    if (!speaker && draft.tree.head(at + 1) == draft.tree.head(at)) return std::nullopt;
  }
  // A speaker before "according to" is no speaker, but a broken tree.
  if (!speaker || *speaker < at + 2) return std::nullopt;
  Statement statement;
  statement.cue = at;
  statement.cue_range = {at, at + 2};
  statement.speakers = conjuncts(draft, *speaker);
  statement.speaker_range = {std::max(draft.tree.left(*speaker), at + 2),
                             std::max(draft.tree.right(*speaker), at + 3)};
  phrase = {std::min(phrase.begin, at), std::max(phrase.end, statement.speaker_range.end)};
  statement.content = clause_around(draft, at, phrase);
  statement.act = "state";
  statement.how = "according to";
  return statement;
}

}  // namespace rapporteur::clause
