// Statements that one word of a tree makes; the parts of statements_of_trees.

#pragma once

#include <optional>

#include "clause/statements.h"

namespace rapporteur::clause {

// "The ministry said that ...": a verb of saying with its content, or nothing.
std::optional<Statement> statement_of_verb(const Draft& draft, TokenIndex verb);

// "its demand that they withdraw", "made a proposal to meet", "expressed support for the talks".
std::optional<Statement> statement_of_noun(const Draft& draft, TokenIndex noun);

// "According to X".
std::optional<Statement> statement_according_to(const Draft& draft, TokenIndex at);

// "In the view of X", "in X's words".
std::optional<Statement> statement_of_stance(const Draft& draft, TokenIndex at);

// "made a proposal", "voiced concern": the verb only brings the noun of saying.
bool brings(const Draft& draft, TokenIndex verb);

Range subtree(const Draft& draft, TokenIndex at);
Range sentence_of(const Draft& draft, TokenIndex at);

}  // namespace rapporteur::clause
