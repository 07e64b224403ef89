// Who speaks, and by which words: the spans of speaker and cue.

#include <algorithm>

#include "clause/grammar.h"
#include "clause/statements.h"

namespace rapporteur::clause {

namespace {

bool belongs_to_cue(const Draft& draft, TokenIndex at) {
  const std::string_view dep = draft.tree.dep(at);
  return dep == "aux" || dep == "auxpass" || dep == "neg" || dep == "advmod" || dep == "prt";
}

bool is_single_day(const Draft& draft, TokenIndex at) {
  return draft.tree.dep(at) == "npadvmod" && draft.tree.children(at).empty() &&
         (draft.days[at] >= 0 || draft.token(at).ent_type == "DATE");
}

// What names a speaker: its subtree without what follows the cue.
Range words_of(const Draft& draft, TokenIndex head, TokenIndex verb) {
  Range range{draft.tree.left(head), draft.tree.right(head)};
  if (range.contains(verb)) range.end = head < verb ? verb : range.end;
  if (range.contains(verb)) range = {head, head + 1};
  return range;
}

TokenIndex own_subject(const Draft& draft, TokenIndex verb, TokenIndex fallback) {
  for (const std::string_view dep : {"nsubj", "agent"}) {
    const auto child = draft.tree.child(verb, dep);
    if (!child) continue;
    if (dep == "nsubj") return *child;
    if (const auto object = draft.tree.child(*child, "pobj")) return *object;
  }
  return fallback;
}

void trim(const Draft& draft, Range& range) {
  const auto is_outer = [&](TokenIndex at) {
    return draft.token(at).pos == "PUNCT" && draft.token(at).tag != "-RRB-" &&
           draft.token(at).tag != "-LRB-";
  };
  while (!range.empty() && is_outer(range.begin)) ++range.begin;
  while (!range.empty() && is_outer(range.end - 1)) --range.end;
}

}  // namespace

Range cue_of_verb(const Draft& draft, TokenIndex verb) {
  Range range{verb, verb + 1};
  while (range.begin > 0 && draft.tree.head(range.begin - 1) == verb &&
         belongs_to_cue(draft, range.begin - 1))
    --range.begin;
  while (range.end < draft.size() && draft.tree.head(range.end) == verb &&
         !draft.tree.is_root(range.end) &&
         (belongs_to_cue(draft, range.end) || is_single_day(draft, range.end))) {
    // An adverb that has words of its own is the content's, not the cue's.
    if (draft.tree.right(range.end) > range.end + 1) break;
    ++range.end;
  }
  return range;
}

void set_speaker(const Draft& draft, TokenIndex verb, Statement& statement) {
  std::vector<TokenIndex> heads;
  bool own = false;
  if (is_passive(draft, verb)) {
    for (const PrepositionPhrase& phrase : preposition_phrases(draft, verb)) {
      if (phrase.preposition != "by" || draft.days[phrase.object] >= 0) continue;
      for (const TokenIndex one : conjuncts(draft, phrase.object)) heads.push_back(one);
      own = true;
    }
  } else {
    for (const Subject& subject : draft.subjects[verb]) {
      if (draft.lemma(subject.token) == "it" && draft.tree.child(verb, "ccomp") &&
          draft.lemma(verb) == "be")
        continue;
      heads.push_back(subject.token);
      own = own || !subject.inherited || subject.step == "relative";
    }
  }
  if (heads.empty()) return;
  statement.speakers = heads;
  const TokenIndex first = own ? own_subject(draft, verb, heads.front()) : heads.front();
  statement.speaker_range = words_of(draft, first, verb);
  if (!own) {
    for (const TokenIndex head : heads) {
      const Range words = words_of(draft, head, verb);
      if (words.begin <= statement.speaker_range.end + 3)
        statement.speaker_range.end = std::max(statement.speaker_range.end, words.end);
    }
  }
  trim(draft, statement.speaker_range);
}

}  // namespace rapporteur::clause
