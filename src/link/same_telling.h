// Whether two claims of one kind, other than meetings, tell of one thing.

#pragma once

#include "link/same_meeting.h"
#include "link/told.h"

namespace rapporteur::link {

// From here on two claims are one; from kPropose on it is proposed.
constexpr double kMerge = 0.75;
constexpr double kPropose = 0.6;

// What they have in common is in docs/entries.md, kind by kind; claims of different families (see
// family_of) are never one.
Verdict same_telling(const Told& one, const Told& other);

// False where same_telling() could only find nothing that speaks for it, told cheaply: sayings of
// other weeks.
bool may_be_one(const Told& one, const Told& other);

// Whether two statements are of one speaker, or of two who speak for one side.
bool have_one_speaker(const Told& one, const Told& other);

// The kind of entry that a claim belongs to: "meeting", "statement", "instrument", "commitment"
// (provisions and compliance), "exchange", "figure", "incident"; empty for reports and offices.
std::string family_of(const Claim& claim);

// Keys under which a claim can meet its like; few claims share all of them.
std::vector<std::string> blocking_keys(const Told& told);

}  // namespace rapporteur::link
