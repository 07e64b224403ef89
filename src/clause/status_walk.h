// One walk from a predicate to the root of its tree, mapping its status on the way.
//
// Where it turns is written in three files: status_walk.cpp (the predicate's own words),
// status_complements.cpp (what stands under a verb, noun or adjective that says how real it is) and
// status_adjuncts.cpp (conditions, purposes, relative clauses, prepositions, subjects).

#pragma once

#include <optional>
#include <string>

#include "clause/draft.h"
#include "clause/modality.h"

namespace rapporteur::clause {

// Where the walk goes on; nothing where it ends.
using Next = std::optional<TokenIndex>;

class StatusWalk {
 public:
  StatusWalk(const Draft& draft, const Clause& clause) : draft_(draft), clause_(clause) {}

  Walk run();

 private:
  void start(TokenIndex at);
  // "The summit, planned for May, was cancelled": its own verb only announces, the one over it
  // says what came of it.
  bool announced_only(TokenIndex via) const;
  // "The talks collapsed before they began": there were none.
  std::optional<TokenIndex> before_it_began(TokenIndex at) const;
  bool lasts_since(TokenIndex at) const;
  // "If there is no control, it invites fraud": what follows from a condition is no fact either.
  std::optional<TokenIndex> own_condition(TokenIndex at) const;
  void start_noun(TokenIndex noun);
  static bool is_announcement(Effect effect);
  // "are planned for Monday": the carrying verb itself says how real.
  void apply_occurrence(TokenIndex verb);
  bool is_progressive(TokenIndex at) const;
  // "Withdraw your troops!": a bare verb that opens its sentence or quotation.
  bool is_command(TokenIndex at) const;
  void step(Status status, const std::string& what, TokenIndex at);
  Next climb(TokenIndex at);
  bool asks(TokenIndex at);
  std::string complement_key(TokenIndex at, TokenIndex head) const;
  // From `at` through the verb, noun or adjective `over` that governs it.
  Next complement(TokenIndex at, TokenIndex over, const std::string& key);
  // "rejected reports that they had crossed the river"
  bool rejects_report(TokenIndex noun, TokenIndex verb) const;
  bool reports_clause(TokenIndex noun) const;
  Next question_clause(TokenIndex over);
  Next through(TokenIndex over, WordClass word_class, const Embedding* row, const std::string& key);
  static bool is_one_of_unreal(Status status);
  static bool is_bid(Effect effect);
  std::optional<TokenIndex> under_study(TokenIndex at) const;
  bool refuses_object(TokenIndex verb) const;
  bool was_given_up(TokenIndex verb, const std::string& key) const;
  // A past attempt is told because it came to nothing; one that goes on is a plan.
  bool tried(TokenIndex over) const;
  // "is to", "has to", "has yet to", "is going to".
  bool special(TokenIndex at, TokenIndex over, const std::string& key);
  bool has_perfect(TokenIndex at) const;
  // A noun as object of a verb that no list knows. "the attack" is taken for granted; "an attack"
  // is as real as the verb over it.
  Next unlisted_object(TokenIndex at, TokenIndex over);
  bool is_granted(TokenIndex noun) const;
  // "is ready to": the copula's auxiliaries and "not" count for what is under the adjective.
  Next over_adjective(TokenIndex adjective, Effect effect, Status before);
  Next over_noun(TokenIndex noun, std::optional<Effect> effect, Status before);
  Next adverbial(TokenIndex at, TokenIndex head);
  // "will travel to Osby, meeting Vale there": as real as the verb beside it.
  Next accompany(TokenIndex head);
  // Behind a noun: "a plan to withdraw", "the report that they withdrew", "troops withdrawing".
  Next modifier(TokenIndex at, TokenIndex noun);
  // "in the event that they attack", "in case they attack"
  bool in_case(TokenIndex at, TokenIndex noun);
  // "urged Norland to withdraw", parsed as if "to withdraw" belonged to the name.
  Next control_verb(TokenIndex noun) const;
  bool is_first_or_last(TokenIndex noun) const;
  // Told as a fact of its own, unless of nobody in particular ("any state that attacks").
  Next relative(TokenIndex at, TokenIndex noun);
  Next behind_preposition(TokenIndex at, TokenIndex preposition);
  // "accused Norland of attacking", parsed as if "of" belonged to the name.
  bool object_belongs(TokenIndex at, TokenIndex noun, const std::string& word) const;
  // "in the event of an attack", "ahead of the talks", "on the eve of the talks".
  bool longer_phrase(TokenIndex preposition, TokenIndex over);
  // A subject is told as a fact, except under an adjective that says how real it is.
  Next subject(TokenIndex at, TokenIndex verb);
  Next head_of_adjective(TokenIndex verb);
  Next attribute(TokenIndex verb);

  const Draft& draft_;
  const Clause& clause_;
  Walk walk_;
  bool noun_negated_ = false;
};

}  // namespace rapporteur::clause
