// The chronology of a record as a reader meets it: by day, one line for each meeting and
// statement, the words under it. Made once, printed by the terminal and by the page.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "export/wording.h"
#include "rapporteur/claim.h"
#include "rapporteur/report.h"

namespace rapporteur::exports {

// A passage in its sentences, white space made single: `words` is what the claim stands on.
struct Passage {
  std::string before, words, after;
};

// One report that carries a line.
struct Carrier {
  std::string report, outlet, published, title, url;
  std::string claim;  // its id
};

struct ChronologyLine {
  std::size_t claim = 0;  // index of the claim that is shown, among those given
  std::string kind;
  std::string first_day, last_day;  // ISO, for sorting; of the report where `is_reported`; empty
  std::string day;                  // in words; of the report where `is_reported`; empty
  std::string edtf;                 // the same as EDTF
  bool is_reported = false;         // only the report's own day is known, not that of the act
  std::string status;               // in words
  bool is_fact = true;              // not planned, denied, failed ...
  Line headline;
  std::vector<std::string> details;
  std::string source;  // whom the report names as its source; empty
  std::vector<Carrier> carriers;
  Passage passage;
};

struct DaySection {
  std::string day;  // in words: "28–30 January 2030", "Day not given"
  std::string key;  // ISO first day, empty where there is none
  std::string edtf;
  std::vector<ChronologyLine> lines;
};

struct Overview {
  std::size_t reports = 0, coded_reports = 0, copies = 0;
  std::vector<std::pair<std::string, std::size_t>>
      outlets;  // with the number of reports, most first
  std::vector<std::pair<std::string, std::size_t>> meetings_by_status;  // in words, facts first
  std::size_t meetings = 0, statements = 0;                             // lines shown
  std::size_t people = 0;                                               // named by these lines
  std::string first_published, last_published;                          // ISO; empty
  std::string first_day, last_day;  // of what was told; ISO; empty
};

struct Chronology {
  Overview overview;
  std::vector<DaySection> days;  // earliest first, those without a day last
  std::size_t left_out = 0;      // lines beyond the limit
};

// What of the record is shown; empty fields do not narrow. Days are ISO.
struct ChronologyFilter {
  std::string from_day, to_day;
  std::string actor;      // a name, or part of one, or a country's code
  std::string kind;       // meeting, statement
  std::string status;     // as in docs/claims.md, or "said" for statements
  std::string act;        // of a statement: accuse, deny, ...
  std::size_t limit = 0;  // at most so many lines, earliest first; 0: all
};

// Sentences of each report, for the passage; a report that is missing shows its paragraph.
using SentenceMap = std::map<std::string, std::vector<Span>>;

// Cannot fail. `claims` are those of `reports`, offices and report claims among them.
Chronology make_chronology(const std::vector<Report>& reports, const SentenceMap& sentences,
                           const std::vector<Claim>& claims, const ChronologyFilter& filter);

// The words of a span with the rest of the sentences that it touches.
Passage passage_of(const Report& report, const std::vector<Span>& sentences, Span span);

// Whether a text, or an actor of a claim, is named so: part of a name or mention in any case, or a
// country code.
bool is_named_so(const std::string& text, const std::string& who);
bool names_actor(const Claim& claim, const std::string& who);

}  // namespace rapporteur::exports
