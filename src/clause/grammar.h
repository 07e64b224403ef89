// Small questions about one word and its neighbours in the tree.

#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clause/draft.h"

namespace rapporteur::clause {

[[nodiscard]] bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words);

// A verb that is a predicate: not an auxiliary, a frozen preposition ("including") or a part of a
// name.
[[nodiscard]] bool is_verb(const Draft& draft, TokenIndex at);
[[nodiscard]] bool is_noun(const Draft& draft, TokenIndex at);
[[nodiscard]] bool is_passive(const Draft& draft, TokenIndex at);
// With "to" of its own.
[[nodiscard]] bool is_infinitive(const Draft& draft, TokenIndex at);
[[nodiscard]] bool is_finite(const Draft& draft, TokenIndex at);
[[nodiscard]] bool is_relative_pronoun(const Draft& draft, TokenIndex at);
[[nodiscard]] bool has_past_form(const Draft& draft, TokenIndex at);

// The word as it stands, in lower case.
[[nodiscard]] std::string lower_text(const Draft& draft, TokenIndex at);

// "clear" of "made it clear that", "it" of "as she put it": a word that makes one verb with it.
[[nodiscard]] std::optional<TokenIndex> fixed_complement(const Draft& draft, TokenIndex at);
// Lemma with its particle or fixed word: "hand over", "make clear".
[[nodiscard]] std::string verb_name(const Draft& draft, TokenIndex at);
// The entry of the verb with its particle where that is listed, else that of the verb.
[[nodiscard]] const WordEntry& verb_entry(const Draft& draft, TokenIndex at);

// The token and all that is joined to it by "and", "or" or commas, in text order.
[[nodiscard]] std::vector<TokenIndex> conjuncts(const Draft& draft, TokenIndex at);
// What a joined verb is joined to. "insisted that they remain calm and asked for time": the parser
// hangs "asked" on "remain", but a past is joined to the past over it.
[[nodiscard]] TokenIndex joined_to(const Draft& draft, TokenIndex verb);
// The first of the words that this one is joined to; itself if it is joined to none.
[[nodiscard]] TokenIndex first_conjunct(const Draft& draft, TokenIndex at);
// "two of the ministers": the ministers.
[[nodiscard]] TokenIndex inner_noun(const Draft& draft, TokenIndex at);

// What stands behind a preposition on `at`.
struct PrepositionPhrase {
  std::string preposition;  // one or several words: "in exchange for"
  std::string role;
  TokenIndex first = 0;   // the preposition
  TokenIndex object = 0;  // noun or -ing form
};
[[nodiscard]] std::vector<PrepositionPhrase> preposition_phrases(const Draft& draft, TokenIndex at);

[[nodiscard]] WordClass class_of(const Draft& draft, TokenIndex at);
// The entry by which a word of this class embeds.
[[nodiscard]] const WordEntry& entry_as(const Draft& draft, TokenIndex at, WordClass word_class);
// A conjunction or adverb on a clause: "until", "yet".
[[nodiscard]] bool has_mark(const Draft& draft, TokenIndex at,
                            std::initializer_list<std::string_view> words);
// The "if" or "unless" of a clause.
[[nodiscard]] std::optional<TokenIndex> condition_word(const Draft& draft, TokenIndex at);

// "not", "never", "n't" on a verb; nothing for "not only".
[[nodiscard]] std::optional<TokenIndex> negation_on(const Draft& draft, TokenIndex at);
// "no", "neither", "none of" on a noun, or a noun that says it ("nobody").
[[nodiscard]] std::optional<TokenIndex> negation_of_noun(const Draft& draft, TokenIndex at);

}  // namespace rapporteur::clause
