// "LUND: Talks will resume" and "Talks will resume: Lund".

#include <algorithm>

#include "clause/grammar.h"
#include "clause/statements.h"

namespace rapporteur::clause {

namespace {

// A speaker's name is short; longer words before a colon are a sentence of their own.
constexpr TokenIndex kMaxNameTokens = 6;
constexpr TokenIndex kMinContentTokens = 3;

bool is_name(const Draft& draft, Range range) {
  if (range.empty() || range.end - range.begin > kMaxNameTokens) return false;
  bool named = false;
  for (TokenIndex at = range.begin; at < range.end; ++at) {
    if (is_verb(draft, at) && draft.token(at).tag != "VBN") return false;
    named = named || draft.token(at).pos == "PROPN" || draft.is_actor(at);
  }
  return named;
}

TokenIndex head_in(const Draft& draft, Range range) {
  for (TokenIndex at = range.begin; at < range.end; ++at) {
    const TokenIndex head = draft.tree.head(at);
    if (!range.contains(head) || head == at) return at;
  }
  return range.begin;
}

Statement make(const Draft& draft, Range speaker, TokenIndex colon, Range content) {
  Statement statement;
  statement.cue_range = {colon, colon + 1};
  statement.speaker_range = speaker;
  statement.speakers = conjuncts(draft, head_in(draft, speaker));
  std::erase_if(statement.speakers, [&](TokenIndex at) { return !speaker.contains(at); });
  statement.content = {content};
  statement.act = "state";
  statement.how = "colon";
  statement.paragraph = draft.analysis.sentences[draft.tree.sentence(colon)].paragraph;
  return statement;
}

}  // namespace

void add_colon_statements(const Draft& draft, std::vector<Statement>& statements) {
  std::uint32_t number = 0;
  std::vector<Statement> found;
  while (number < draft.analysis.sentences.size()) {
    const std::uint32_t paragraph = draft.analysis.sentences[number].paragraph;
    Range line{draft.analysis.sentences[number].begin, draft.analysis.sentences[number].end};
    while (number < draft.analysis.sentences.size() &&
           draft.analysis.sentences[number].paragraph == paragraph) {
      line.end = draft.analysis.sentences[number++].end;
    }
    for (TokenIndex at = line.begin; at < line.end; ++at) {
      if (draft.report.slice(draft.token(at).span) != ":") continue;
      const Range before{line.begin, at};
      const Range behind{at + 1, line.end};
      if (is_name(draft, before) && behind.end - behind.begin >= kMinContentTokens &&
          !behind.empty()) {
        found.push_back(make(draft, before, at, behind));
      } else if (is_name(draft, behind) && before.end - before.begin >= kMinContentTokens &&
                 draft.is_actor(behind.begin)) {
        found.push_back(make(draft, behind, at, before));
      }
      break;
    }
  }
  for (Statement& statement : found) {
    const auto behind =
        std::upper_bound(statements.begin(), statements.end(), statement.place(),
                         [](TokenIndex at, const Statement& other) { return at < other.place(); });
    statements.insert(behind, std::move(statement));
  }
}

}  // namespace rapporteur::clause
