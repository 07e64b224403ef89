#include "clause/content_extent.h"

#include "clause/grammar.h"
#include "clause/statement_parts.h"

namespace rapporteur::clause {

namespace {

// "Lund said the road was open, while Vale insisted that ...": two speakers side by side.
bool is_speech_of_another(const Draft& draft, TokenIndex verb) {
  const auto subject = draft.tree.child(verb, "nsubj");
  return subject && draft.tree.dep(verb) == "advcl" &&
         has_mark(draft, verb, {"while", "whereas"}) &&
         (draft.is_actor(*subject) || draft.token(*subject).pos == "PROPN") &&
         verb_entry(draft, verb).says(WordClass::verb) && is_finite(draft, verb);
}

}  // namespace

bool is_comma_like(const Draft& draft, TokenIndex at) { return draft.token(at).pos == "PUNCT"; }

// "said they would leave, adding that ...", "said they would leave and warned ...": what the
// speaker does besides is hung on the content's verb, but is not said.
TokenIndex without_own_participle(const Draft& draft, TokenIndex verb, Range content) {
  TokenIndex head = content.begin;
  for (const TokenIndex child : draft.tree.children(verb)) {
    const std::string_view dep = draft.tree.dep(child);
    if ((dep == "ccomp" || dep == "xcomp") && content.contains(child)) head = child;
  }
  for (const TokenIndex child : draft.tree.children(head)) {
    if (child < head || !is_verb(draft, child)) continue;
    if (is_speech_of_another(draft, child)) return draft.tree.left(child);
    if (draft.tree.child(child, "nsubj")) continue;
    const TokenIndex left = draft.tree.left(child);
    const std::string_view dep = draft.tree.dep(child);
    if (dep == "conj" && joined_to(draft, child) == verb && left > content.begin) return left;
    if (!verb_entry(draft, child).says(WordClass::verb)) continue;
    const bool comma = left > 0 && draft.report.slice(draft.token(left - 1).span) == ",";
    if (dep == "advcl" && comma && draft.token(child).tag == "VBG") return left - 1;
  }
  return content.end;
}

// Where a content that stands before its verb begins: with the sentence, whatever the parser hung
// on the verb ("In the spring, the talks failed, Lund said").
Range extended(const Draft& draft, TokenIndex verb, Range content) {
  const Range sentence = sentence_of(draft, verb);
  if (content.end <= verb && draft.tree.is_root(verb)) {
    const auto conjunct = draft.tree.dep(verb) == "conj";
    if (!conjunct) content.begin = sentence.begin;
  }
  if (content.begin > verb) {
    content.end = without_own_participle(draft, verb, content);
    // What follows without a comma is the content's, whatever it was hung on.
    for (const TokenIndex child : draft.tree.children(verb)) {
      const std::string_view dep = draft.tree.dep(child);
      if (child < content.end || draft.tree.left(child) != content.end) continue;
      if (dep == "advcl" || dep == "prep" || dep == "npadvmod")
        content.end = draft.tree.right(child);
    }
  }
  return content;
}

}  // namespace rapporteur::clause
