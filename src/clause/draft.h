// The clauses of one report while they are being worked out, and what every step looks at.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "clause/tree.h"
#include "clause/words.h"
#include "rapporteur/analysis.h"
#include "rapporteur/clause.h"
#include "rapporteur/grounding.h"
#include "rapporteur/report.h"

namespace rapporteur::clause {

// Somebody found to fill the place of a verb's subject.
struct Subject {
  TokenIndex token = 0;
  bool inherited = false;
  std::string step;
};

struct Draft {
  Draft(const Report& report, const Analysis& analysis, const Grounding& grounding,
        const ClauseWords& words);

  const Report& report;
  const Analysis& analysis;
  const Grounding& grounding;
  const ClauseWords& words;
  Tree tree;

  // By token.
  std::vector<std::string> lemmas;             // lower case
  std::vector<const WordEntry*> entries;       // never null
  std::vector<std::int32_t> mentions;          // the mention that the token belongs to, or -1
  std::vector<std::int32_t> days;              // the day that it belongs to, or -1
  std::vector<std::int32_t> places;            // the place that it belongs to, or -1
  std::vector<std::int32_t> clause_at;         // the clause that it heads or carries, or -1
  std::vector<std::vector<Subject>> subjects;  // of verbs, own or inherited

  std::vector<Clause> clauses;
  std::vector<Attribution> attributions;

  [[nodiscard]] const Token& token(TokenIndex at) const { return analysis.tokens[at]; }
  [[nodiscard]] const std::string& lemma(TokenIndex at) const { return lemmas[at]; }
  [[nodiscard]] const WordEntry& entry(TokenIndex at) const { return *entries[at]; }
  [[nodiscard]] TokenIndex size() const { return static_cast<TokenIndex>(lemmas.size()); }
  [[nodiscard]] bool is_actor(TokenIndex at) const { return mentions[at] >= 0; }
  [[nodiscard]] Clause* clause_of(TokenIndex at) {
    return clause_at[at] < 0 ? nullptr : &clauses[static_cast<std::size_t>(clause_at[at])];
  }
  // Bytes of tokens [begin, end).
  [[nodiscard]] Span span(TokenIndex begin, TokenIndex end) const {
    return {token(begin).span.begin, token(end - 1).span.end};
  }
};

}  // namespace rapporteur::clause
