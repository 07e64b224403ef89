// From what a user names and says to decisions.

#pragma once

#include <string>
#include <vector>

#include "rapporteur/claim.h"
#include "rapporteur/decision.h"
#include "rapporteur/entry.h"
#include "rapporteur/result.h"
#include "store/record_file.h"

namespace rapporteur::pipeline {

// What an id stands for: claims, or a person's name.
struct Target {
  std::vector<Claim> claims;  // several: of an entry, or of reports that carry the same words
  std::string name;
  bool is_entry = false;
};

// `id` is the beginning of a claim's id, "REPORT/ID", an entry's id, or a person's name as a report
// writes it. `not_found` without such a thing; `bad_input` where several claims begin so.
Result<Target> find_target(const store::RecordFile& record, const std::string& id);

// The claims of an entry, or its name.
Result<Target> target_of(const store::RecordFile& record, const Entry& entry);

// The entry of that id, or the one that a claim of that id stands in. Errors as above.
Result<Entry> entry_named(const store::RecordFile& record, const std::string& id);

// All of a decision but what it is on.
struct Ruling {
  std::string act, field, value, who, made_on, why, rests_on;
};

// One decision for each claim of the target. `bad_input` for a person's name, for a field that the
// kind of claim does not have, or where an entry is corrected: each voice has its own words.
Result<std::vector<Decision>> decide(const Ruling& ruling, const Target& target);

// One decision for `join` and `part`. `bad_input` for a claim and a name.
Result<Decision> decide_pair(const Ruling& ruling, const Target& one, const Target& other);

}  // namespace rapporteur::pipeline
