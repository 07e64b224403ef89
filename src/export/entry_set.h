// Entries beside the reports and claims on which they stand: what every export of entries is made
// from.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/claim.h"
#include "rapporteur/entry.h"
#include "rapporteur/report.h"

namespace rapporteur::exports {

// Refers to what it is made from, which must outlive it.
class EntrySet {
 public:
  EntrySet(const Entries& entries, const std::vector<Report>& reports,
           const std::vector<Claim>& claims);

  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_->entries; }
  [[nodiscard]] const std::vector<std::vector<std::string>>& copies() const {
    return entries_->voices;
  }
  [[nodiscard]] const std::vector<Report>& reports() const { return *reports_; }

  // Null where the record has it no more.
  [[nodiscard]] const Report* report(const std::string& id) const;
  [[nodiscard]] const Claim* claim(const EntryClaim& claim) const;

  // The exact words, white space made single; empty without the report.
  [[nodiscard]] std::string words(const EntryClaim& claim) const;
  // The outlet of the report, its id where none is known.
  [[nodiscard]] std::string outlet(const std::string& report) const;

 private:
  const Entries* entries_;
  const std::vector<Report>* reports_;
  std::map<std::string, const Report*, std::less<>> report_of_;
  std::map<std::string, const Claim*, std::less<>> claim_of_;
};

// "held according to The Harbour Post; denied according to Jon Aker (The Harbour Post)": each
// status with the voices that give it, in order of their first saying. For entries without a
// status: "according to ...".
std::string according_to(const EntrySet& set, const Entry& entry);

// Voices of an entry, each once, in order of its claims: "Jon Aker (The Harbour Post)".
std::vector<std::string> voices_of(const EntrySet& set, const Entry& entry);

// The claim of the entry by which that voice speaks: the last of its report, where several are that
// of the same voice. Null without one.
const EntryClaim* claim_of_voice(const Entry& entry, const DifferenceVoice& voice);

// Whether the entry tells of something that happens, and not of a person, body or place.
bool is_happening(const Entry& entry);

// Whether a party, a field, a spelling or a voice of the entry is named so, as `is_named_so` has
// it.
bool names_actor(const Entry& entry, const std::string& who);

// Value of a derived field; empty where the entry has none.
std::string field_of(const Entry& entry, std::string_view name);

}  // namespace rapporteur::exports
