// Decisions over claims: what they change, and where they cannot be kept.

#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "rapporteur/claim.h"
#include "rapporteur/decision.h"

namespace rapporteur::link {

struct Judged {
  std::vector<Claim> claims;  // corrected, without those that were rejected
  // Claims, as "REPORT/ID", that a human says are one or two things; names of people as
  // name_key() has them.
  std::set<std::pair<std::string, std::string>> joined, parted;  // each pair sorted
  std::map<std::string, std::set<std::string>> accepted_by;      // claim -> who
  std::set<std::string> disputed;
  std::vector<DecisionConflict> conflicts;
};

// Applies decisions in order of their time, then id; of two corrections of one field the later
// holds, and they are listed as a conflict where two people made them and the values differ.
Judged judge(std::vector<Claim> claims, std::vector<Decision> decisions);

// "REPORT/ID".
std::string claim_key(const Claim& claim);

// How a person's name stands in `joined` and `parted`: the anchor of such a decision has the kind
// "person" and the name in place of a claim.
std::string name_key(const std::string& name);

// A claim's value of a field that `correct` can set, as text; empty where it has none.
std::string field_of(const Claim& claim, const std::string& field);

}  // namespace rapporteur::link
