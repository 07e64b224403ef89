// What single words make of a status: embedding verbs, auxiliaries, "not".

#pragma once

#include <optional>
#include <vector>

#include "clause/draft.h"

namespace rapporteur::clause {

// A status on its way from the predicate to the root.
struct Walk {
  Status status = Status::happened;
  bool negated = false;  // "not" inside a status that stays: "demanded that they not attack"
  std::vector<Step> steps;

  [[nodiscard]] bool is_real() const {
    return status == Status::happened || status == Status::ongoing;
  }
};

// What stands under a word with this effect, as it was told so far, is told to be.
[[nodiscard]] Status embed(Effect effect, Status status);

// The same where the embedding word is negated ("did not agree to").
[[nodiscard]] Status embed_negated(Effect effect, Status before, Status embedded);

// "not" on the predicate itself.
void negate(Walk& walk, TokenIndex at, const std::string& word);

// The auxiliaries of a verb ("will", "may", "should have"), its own or shared with the verb that
// it is joined to.
void apply_auxiliaries(const Draft& draft, TokenIndex verb, Walk& walk);

// "not" and "no" on a verb, its subject or its object. `effect` is that of the verb over what
// the walk comes from; nothing where the verb is the predicate itself.
void apply_negation(const Draft& draft, TokenIndex verb, std::optional<Effect> effect,
                    Status before, Walk& walk);

// Told with a modal, as an infinitive or a command.
[[nodiscard]] bool is_unreal(const Draft& draft, TokenIndex verb);

}  // namespace rapporteur::clause
