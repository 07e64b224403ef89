// "LUND: Talks will resume", "Talks will resume: Lund" and `"Talks will resume." - Ana Lund`.

#include <algorithm>

#include "clause/grammar.h"
#include "clause/statements.h"

namespace rapporteur::clause {

namespace {

// A speaker's name is short; longer words before a colon are a sentence of their own.
constexpr TokenIndex kMaxNameTokens = 6;
constexpr TokenIndex kMinContentTokens = 3;
// "- Ana Lund, who has been mayor of Osby for ten years"
constexpr TokenIndex kMaxLineTokens = 16;

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

// Keeps the statements in the order of their places.
void insert_all(std::vector<Statement>& found, std::vector<Statement>& statements) {
  for (Statement& statement : found) {
    const auto behind =
        std::upper_bound(statements.begin(), statements.end(), statement.place(),
                         [](TokenIndex at, const Statement& other) { return at < other.place(); });
    statements.insert(behind, std::move(statement));
  }
}

bool is_dash(const Draft& draft, TokenIndex at) {
  return is_one_of(draft.report.slice(draft.token(at).span), {"-", "--", "–", "—", "―"});
}

std::uint32_t paragraph_of(const Draft& draft, TokenIndex at) {
  return draft.analysis.sentences[draft.tree.sentence(at)].paragraph;
}

// The name behind a dash, to the first comma; empty where the rest of the line is no name with who
// bears it.
Range name_behind_dash(const Draft& draft, TokenIndex dash) {
  Range name{dash + 1, dash + 1};
  TokenIndex end = dash + 1;
  bool in_name = true;
  while (end < draft.size() && paragraph_of(draft, end) == paragraph_of(draft, dash)) {
    if (is_verb(draft, end) && is_finite(draft, end)) return {};
    in_name = in_name && draft.token(end).pos != "PUNCT";
    ++end;
    if (in_name) name.end = end;
  }
  return end - dash <= kMaxLineTokens && is_name(draft, name) ? name : Range{};
}

// Paragraphs that open with a label in capitals and a colon: two make a transcript.
bool is_label(const Draft& draft, Range range) {
  bool capital = false;
  for (TokenIndex at = range.begin; at < range.end; ++at) {
    for (const char c : draft.report.slice(draft.token(at).span)) {
      if (c >= 'a' && c <= 'z') return false;
      capital = capital || (c >= 'A' && c <= 'Z');
    }
  }
  return capital && range.end - range.begin <= kMaxNameTokens;
}

// "OSBY: The ministers met": towns over the items of a column, and "LEDGER:" before a question.
bool is_nobody(const Draft& draft, Range label) {
  const std::int32_t mention = draft.mentions[label.end - 1];
  if (mention < 0) return true;
  const auto& entities = draft.grounding.mentions[static_cast<std::size_t>(mention)].entities;
  return entities.empty() || draft.grounding.entities[entities.front()].kind != ActorKind::person;
}

// What somebody answers is told sentence by sentence; a question tells nothing.
void add_sentences(const Draft& draft, const Statement& whole, std::vector<Statement>& found) {
  const Range all = whole.content.front();
  for (std::uint32_t number = draft.tree.sentence(all.begin);
       number < draft.analysis.sentences.size(); ++number) {
    const Sentence& sentence = draft.analysis.sentences[number];
    const Range content{std::max(all.begin, sentence.begin), std::min(all.end, sentence.end)};
    if (content.begin >= all.end) break;
    const bool asks = draft.report.slice(draft.token(content.end - 1).span) == "?";
    if (asks || content.end - content.begin < kMinContentTokens) continue;
    found.push_back(whole);
    found.back().content = {content};
    found.back().how = "transcript";
    if (content.begin == all.begin) continue;
    // The label stands with the first sentence.
    found.back().cue_range = found.back().speaker_range = {content.begin, content.begin};
  }
}

}  // namespace

void add_dash_statements(const Draft& draft, const std::vector<Quotation>& quotations,
                         std::vector<Statement>& statements) {
  std::vector<Statement> found;
  for (const Quotation& quotation : quotations) {
    const TokenIndex dash = quotation.end;
    if (!quotation.closed || dash >= draft.size() || !is_dash(draft, dash) ||
        paragraph_of(draft, dash) > quotation.paragraph + 1 ||
        quotation.end - quotation.begin < kMinContentTokens)
      continue;
    const Range name = name_behind_dash(draft, dash);
    if (name.empty()) continue;
    found.push_back(make(draft, name, dash, {quotation.begin, quotation.end}));
    found.back().how = "dash";
    found.back().paragraph = quotation.paragraph;
  }
  insert_all(found, statements);
}

void add_colon_statements(const Draft& draft, std::vector<Statement>& statements) {
  std::uint32_t number = 0;
  std::vector<Statement> found;
  std::vector<Statement> answers;
  std::size_t labels = 0;
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
      const bool labelled = is_label(draft, before);
      labels += labelled ? 1U : 0U;
      if (is_name(draft, before) && behind.end - behind.begin >= kMinContentTokens &&
          !behind.empty()) {
        (labelled ? answers : found).push_back(make(draft, before, at, behind));
      } else if (is_name(draft, behind) && before.end - before.begin >= kMinContentTokens &&
                 draft.is_actor(behind.begin)) {
        found.push_back(make(draft, behind, at, before));
      }
      break;
    }
  }
  for (const Statement& answer : answers) {
    if (labels < 2) {
      found.push_back(answer);
    } else if (!is_nobody(draft, answer.speaker_range)) {
      add_sentences(draft, answer, found);
    }
  }
  std::ranges::stable_sort(found, {}, [](const Statement& one) { return one.place(); });
  insert_all(found, statements);
}

}  // namespace rapporteur::clause
