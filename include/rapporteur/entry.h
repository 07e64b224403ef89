// An entry: what the record knows of one happening, person or place, over all its claims.
//
// Entries are a function of claims and decisions alone. The public format is docs/entries.md.

#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rapporteur/claim.h"

namespace rapporteur {

// A claim that the entry rests on, and whose voice it is: the outlet, or whom the report quotes.
struct EntryClaim {
  std::string report;
  std::string claim;  // its id within the report
  Span span;
  std::string voice;
  friend bool operator==(const EntryClaim&, const EntryClaim&) = default;
};

struct StatusStep {
  std::string status;
  std::string said_on;  // EDTF of the report's publication
  std::string report;
  friend bool operator==(const StatusStep&, const StatusStep&) = default;
};

struct DifferenceVoice {
  std::string report;
  std::string said_by;  // empty: the outlet itself
  friend bool operator==(const DifferenceVoice&, const DifferenceVoice&) = default;
};

struct DifferenceValue {
  std::string value;
  std::vector<DifferenceVoice> voices;
};

// A field in which voices differ; two values at least.
struct Difference {
  std::string field;  // date, place, parties, mode, status, value, source, wording
  std::vector<DifferenceValue> values;
};

struct EntryLink {
  std::string to;      // id of another entry
  std::string reason;  // same_as_proposed, in_response_to, cites, ...
  std::optional<double> certainty;
  std::vector<std::string> claims;  // "REPORT/CLAIM" that say so
};

struct EntryParty {
  std::string name;
  std::string office;  // as held at that time, by the reports
  std::string entry;   // id of the person's or body's entry; empty
};

// A spelling, with the reports that use it.
struct Spelling {
  std::string name;
  std::vector<std::string> reports;
};

struct HeldOffice {
  std::string office;
  std::string of;
  std::string first_seen, last_seen;  // days on which reports say so
};

struct Entry {
  std::string kind;  // meeting, statement, position, instrument, commitment, exchange, incident,
                     // figure, person, body, place
  std::string id;
  std::vector<std::string> was;
  std::string title;
  std::string date;  // EDTF; empty where no report gives one
  std::vector<std::string> places;
  std::vector<EntryParty> parties, mediators;
  std::string status;
  // Further derived fields of the kind by their names in docs/entries.md, in that order.
  std::vector<std::pair<std::string, std::string>> fields;
  std::vector<EntryClaim> claims;
  std::vector<StatusStep> status_history;
  std::vector<Difference> differences;
  std::vector<EntryLink> links;
  std::string review = "machine";  // checked by one, checked by two, disputed
  double weight = 0;  // how much a look at it may change: uncertainty times effect; no public field
  std::vector<Spelling> names;  // of persons, bodies and places
  std::vector<HeldOffice> offices;
};

// The record as entries, with the reports that are copies of one another.
struct Entries {
  std::vector<Entry> entries;  // by kind, then first day, then id
  std::vector<std::vector<std::string>> voices;
};

}  // namespace rapporteur
