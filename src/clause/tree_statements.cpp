#include <algorithm>
#include <utility>

#include "clause/grammar.h"
#include "clause/statement_parts.h"
#include "clause/statements.h"

namespace rapporteur::clause {

namespace {

// Inside a quotation "I said", "we hope" only say who is quoted.
bool is_quoted_self(const Draft& draft, const std::vector<Quotation>& quotations,
                    const Statement& statement) {
  if (statement.speakers.empty() || quotation_of(quotations, *statement.cue) < 0) return false;
  return draft.entry(statement.speakers.front()).is(kSelf);
}

bool can_inform(const Draft& draft, TokenIndex at) {
  return draft.is_actor(at) || draft.entry(at).is(kInformant);
}

// "The agency reported, quoting the ministry, that ...": what the agency reports the ministry said.
std::optional<Statement> statement_of_informant(const Draft& draft, const Statement& outer,
                                                TokenIndex verb) {
  if (draft.token(verb).tag != "VBG" || !is_one_of(draft.lemma(verb), {"quote", "cite"}))
    return std::nullopt;
  const auto who = draft.tree.child(verb, "dobj");
  if (!who || !can_inform(draft, *who)) return std::nullopt;
  Statement statement;
  statement.cue = verb;
  statement.cue_range = {verb, verb + 1};
  statement.speakers = conjuncts(draft, *who);
  statement.speaker_range = subtree(draft, *who);
  for (const Range range : outer.content) {
    // Parsed into the content, the phrase is still no part of it.
    if (range.contains(verb)) {
      statement.content.push_back({range.begin, draft.tree.left(verb)});
      statement.content.push_back({draft.tree.right(verb), range.end});
    } else {
      statement.content.push_back(range);
    }
  }
  statement.act = "state";
  statement.how = "informant";
  statement.paragraph = outer.paragraph;
  return statement;
}

void add_informants(const Draft& draft, std::vector<Statement>& found) {
  std::vector<Statement> more;
  for (const Statement& outer : found) {
    if (!outer.cue || !is_verb(draft, *outer.cue)) continue;
    for (const TokenIndex child : draft.tree.children(*outer.cue)) {
      if (auto statement = statement_of_informant(draft, outer, child))
        more.push_back(std::move(*statement));
    }
  }
  for (Statement& statement : more) {
    std::erase_if(found, [&](const Statement& other) { return other.cue == statement.cue; });
    found.push_back(std::move(statement));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Statement& a, const Statement& b) { return a.place() < b.place(); });
}

}  // namespace

int quotation_of(const std::vector<Quotation>& quotations, TokenIndex token) {
  const auto behind = std::upper_bound(
      quotations.begin(), quotations.end(), token,
      [](TokenIndex at, const Quotation& quotation) { return at < quotation.begin; });
  if (behind == quotations.begin()) return -1;
  const auto found = behind - 1;
  return found->contains(token) ? static_cast<int>(found - quotations.begin()) : -1;
}

std::vector<Statement> statements_of_trees(const Draft& draft,
                                           const std::vector<Quotation>& quotations) {
  std::vector<Statement> found;
  for (TokenIndex at = 0; at < draft.size(); ++at) {
    std::optional<Statement> statement = statement_according_to(draft, at);
    if (!statement) statement = statement_of_stance(draft, at);
    if (!statement && is_verb(draft, at)) statement = statement_of_verb(draft, at);
    if (!statement) statement = statement_of_noun(draft, at);
    if (!statement || is_quoted_self(draft, quotations, *statement)) continue;
    statement->paragraph = draft.analysis.sentences[draft.tree.sentence(at)].paragraph;
    found.push_back(std::move(*statement));
  }
  add_informants(draft, found);
  return found;
}

}  // namespace rapporteur::clause
