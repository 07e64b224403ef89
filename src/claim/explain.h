// Why a sentence gives the claims that it gives: which entries fired, which almost did.

#pragma once

#include <string>
#include <vector>

#include "claim/check_rules.h"
#include "claim/rules.h"

namespace rapporteur::claim {

// What one entry says to one clause of a text.
struct Explanation {
  std::string clause;  // the clause's words
  std::string pred;    // its predicate, with the status as told: "meet (planned)"
  std::string rule;
  std::string kind;
  bool fired = false;  // it is the one that made something of the clause
  std::string why;     // of one that did not: the first need that is not met, or the better entry
  std::vector<std::string> roles;  // "agent: Ana Lund"
  std::vector<std::string> steps;  // what changed the status, with the token: "planned by 'agreed'"
};

// In text order, entries of one clause in order of id.
std::vector<Explanation> explain(const Rules& rules, const ReadText& read);

}  // namespace rapporteur::claim
