// Which entries fit a clause, which fits best, and why others do not.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// What an entry says to a clause.
struct Verdict {
  const Rule* rule = nullptr;
  bool fits = false;
  std::uint32_t conditions = 0;  // tests that hold, for the ranking
  std::string why_not;           // the first need that does not hold; empty where it fits
};

// Every entry that names the clause's predicate, in order of id.
std::vector<Verdict> verdicts(const Scene& scene, const Rules& rules, const Clause& clause);

// The entry of a kind that fits best: most conditions met, longest predicate, a user's before a
// shipped one, smaller id; none where no entry fits.
const Rule* best_fit(const Scene& scene, const Rules& rules, const Clause& clause,
                     std::string_view kind);

// All entries of a kind that fit, in order of id, with those for any predicate: entries with the
// verb or noun "*", which look at status, roles and words only ("whoever must do something").
std::vector<const Rule*> all_fits(const Scene& scene, const Rules& rules, const Clause& clause,
                                  std::string_view kind);

// Heads of the clauses that are what the clause says, wants or causes ("that the road is open").
std::vector<std::uint32_t> complements_of(const Scene& scene, const Clause& clause);

// Whether one test of an entry holds for a clause; the role `that` is its complement clause.
bool holds(const Scene& scene, const Rule& rule, const Clause& clause, const Condition& condition);

// Fillers of a role, or of all roles of a slot of the entry.
std::vector<Filler> fillers(const Rule& rule, const Clause& clause,
                            const std::string& role_or_slot);

}  // namespace rapporteur::claim
