// The entries' own proofs: what each `yes` sentence must give, and each `no` must not.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/rules.h"
#include "rapporteur/analysis.h"
#include "rapporteur/clause.h"
#include "rapporteur/grounding.h"
#include "rapporteur/report.h"

namespace rapporteur::claim {

// A sentence with all that the rooms before this one find in it.
struct ReadText {
  Report report;
  Analysis analysis;
  Grounding grounding;
  Clauses clauses;
};

// How this room, which knows no model, has a text read.
using AnalyseText = std::function<Result<ReadText>(const std::string& text)>;

// One example that does not give what it should.
struct RuleFault {
  SourceLine at;
  std::string rule;
  std::string text;  // as it was read: swapped or negated
  std::string what;
};

struct RuleCheck {
  std::size_t entries = 0;
  std::size_t sentences = 0;  // read, those swapped and negated included
  std::vector<RuleFault> faults;
};

// Runs the examples of every entry (or of those whose id begins with `only`): each `yes` as
// written, with its two names swapped (the mirrored claim is due) and negated (it must not be
// told as happened); each `no` as written. An example that cannot be swapped (it names fewer than
// two) or negated (its verb is not told as a fact) is run as written only.
Result<RuleCheck> check_rules(const Rules& rules, const AnalyseText& analyse,
                              std::string_view only = "");

// The sentence with the clause's verb negated: "met" -> "did not meet". Empty where the clause
// has no finite verb of its own that could be.
std::string negate(const ReadText& text, const Clause& clause);

// The sentence with two names (and what they are names of) in each other's place.
std::string swap_names(std::string_view text, std::string_view a, std::string_view b);

}  // namespace rapporteur::claim
