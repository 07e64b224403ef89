// Acts of saying while they are being worked out, in tokens.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "clause/draft.h"
#include "clause/quotations.h"

namespace rapporteur::clause {

// Tokens [begin, end).
struct Range {
  TokenIndex begin = 0;
  TokenIndex end = 0;
  [[nodiscard]] bool empty() const { return end <= begin; }
  [[nodiscard]] bool contains(TokenIndex token) const { return begin <= token && token < end; }
  [[nodiscard]] bool overlaps(Range other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(const Range&, const Range&) = default;
};

struct Statement {
  std::optional<TokenIndex> cue;
  Range cue_range;
  Range speaker_range;
  std::vector<TokenIndex> speakers;
  std::vector<TokenIndex> addressees;
  std::vector<Range> content;
  std::string act;
  std::string how;
  std::uint32_t paragraph = 0;

  [[nodiscard]] TokenIndex place() const {
    return cue ? *cue : (content.empty() ? speaker_range.begin : content.front().begin);
  }
};

// Statements that the trees show: verbs and nouns of saying with their content, "according to".
std::vector<Statement> statements_of_trees(const Draft& draft,
                                           const std::vector<Quotation>& quotations);

// "NAME: words" at the beginning of a line, "words: NAME" at the end of a headline.
void add_colon_statements(const Draft& draft, std::vector<Statement>& statements);

// `"Words." - NAME, who he is`, also with the name on a line of its own.
void add_dash_statements(const Draft& draft, const std::vector<Quotation>& quotations,
                         std::vector<Statement>& statements);

// Who stands behind "he added" and "the statement said", where the grounding knows no better: the
// last speaker; of a document, who issued it. Clauses then have the issuer for agent.
void resolve_speakers(Draft& draft, std::vector<Statement>& statements);

// Gives every quotation to a statement: to one that it overlaps, to a verb of saying beside it, to
// the statement that goes on in it, to the last speaker.
void assign_quotations(const Draft& draft, const std::vector<Quotation>& quotations,
                       std::vector<Statement>& statements);

// The verb group: auxiliaries, "not", adverbs and a day beside the verb.
Range cue_of_verb(const Draft& draft, TokenIndex verb);

// Who speaks: tokens and the words that name them.
void set_speaker(const Draft& draft, TokenIndex verb, Statement& statement);

// The quotation that holds a token, or -1.
int quotation_of(const std::vector<Quotation>& quotations, TokenIndex token);

}  // namespace rapporteur::clause
