// A decision: what a human judged of a claim or of two claims. Decisions are only ever added.

#pragma once

#include <string>
#include <vector>

#include "rapporteur/report.h"

namespace rapporteur {

// Which claim is meant, in a way that outlives a re-reading with other rules: the id where it is
// still there, else the claim of that kind whose span overlaps most.
struct ClaimAnchor {
  std::string report;
  std::string kind;
  std::string claim;  // its id when the decision was made
  Span span;
  friend bool operator==(const ClaimAnchor&, const ClaimAnchor&) = default;
};

struct Decision {
  std::string id;       // from all that follows, so that a log can be merged with another
  std::string made_on;  // UTC, "2031-05-04T10:20:30Z"
  std::string who;
  std::string act;  // accept, correct, reject, join, part, dispute
  ClaimAnchor claim;
  ClaimAnchor other;  // of join and part
  std::string field;  // of correct: status, date, mode, act, topic, place ...
  std::string value;  // the new value
  std::string was;    // the value that was corrected
  std::string why;
  std::string rests_on;  // a report, an address, a page
  friend bool operator==(const Decision&, const Decision&) = default;
};

// Something that a human has to look at: a decision that no claim answers to any more, or two that
// cannot both hold.
struct DecisionConflict {
  std::string decision;  // its id
  std::string other;     // of the decision that speaks against it; empty
  std::string reason;
};

}  // namespace rapporteur
