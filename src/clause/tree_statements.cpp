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
    if (!statement && is_verb(draft, at)) statement = statement_of_verb(draft, at);
    if (!statement) statement = statement_of_noun(draft, at);
    if (!statement || is_quoted_self(draft, quotations, *statement)) continue;
    statement->paragraph = draft.analysis.sentences[draft.tree.sentence(at)].paragraph;
    found.push_back(std::move(*statement));
  }
  return found;
}

}  // namespace rapporteur::clause
