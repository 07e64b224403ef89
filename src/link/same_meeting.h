// Whether two claims tell of one meeting.

#pragma once

#include <string>

#include "link/told.h"

namespace rapporteur::link {

struct Verdict {
  double certainty = 0;  // 0: nothing speaks for it
  bool apart = false;    // two meetings, whatever else joins them
  std::string reason;
};

// From kMergeMeetings on, two claims are one meeting; from kProposeMeetings on it is proposed.
constexpr double kMergeMeetings = 0.75;
constexpr double kProposeMeetings = 0.55;

// The steps, each a row of docs/entries.md: copies tell one thing; other persons or states, other
// days, other places are another meeting; the same parties on the same days are one.
Verdict same_meeting(const Told& one, const Told& other);

// Announced, asked for or put off: not yet held.
bool is_coming(const std::string& status);

}  // namespace rapporteur::link
