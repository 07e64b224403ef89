// Finds the predicates of a report: verbs, nouns that name an act, adjectives that say what
// somebody is ready or bound to do.
//
// "The council held talks in Osby" is one clause, headed by "talks" and carried by "held"; so is
// "talks took place". A verb that only carries has no clause of its own.

#pragma once

#include <optional>

#include "clause/draft.h"

namespace rapporteur::clause {

// Fills `clauses` (head, via, span, pred, noun, form) and `clause_at`.
void find_predicates(Draft& draft);

// The frame of a nominal clause; null for other clauses.
[[nodiscard]] const Nominal* nominal_at(const Draft& draft, TokenIndex head);

// The noun that another only counts: "talks" of "two days of talks". Such a pair is one clause,
// headed by the counting noun.
[[nodiscard]] std::optional<TokenIndex> measured_noun(const Draft& draft, TokenIndex at);

// The verb that carries a noun, and how the noun stands to it.
struct Carried {
  TokenIndex verb = 0;
  bool as_subject = false;  // "talks took place", "talks were held"
};
[[nodiscard]] std::optional<Carried> carrier_of(const Draft& draft, TokenIndex noun);

// The verb of a relative clause that carries a noun which another verb carries too: "had" of "the
// meeting that they had lasted an hour".
[[nodiscard]] std::optional<Carried> carrier_below(const Draft& draft, TokenIndex noun);

}  // namespace rapporteur::clause
