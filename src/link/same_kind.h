// What two claims have in common whatever their kind: whom they tell of, and when.

#pragma once

#include <vector>

#include "link/same_meeting.h"
#include "link/told.h"

namespace rapporteur::link {

// The best match of one of these with one of those; unknown where there is none to compare.
Sameness best(const std::vector<Who>& one, const std::vector<Who>& other);

// Days between what is told; where a claim has no day of its own, its report's counts.
int days_apart(const Told& one, const Told& other);

// Both give days, and they are not the same. A day's slip is no other day; between two years or
// months there is none.
bool other_days(const Told& one, const Told& other);

constexpr int kSameRound = 7;   // days within which one saying is reported
constexpr int kSameWeeks = 14;  // days within which one act is

Verdict same_statement(const Told& one, const Told& other);
Verdict same_instrument(const Told& one, const Told& other);
Verdict same_commitment(const Told& one, const Told& other);
Verdict same_exchange(const Told& one, const Told& other);
Verdict same_figure(const Told& one, const Told& other);
Verdict same_incident(const Told& one, const Told& other);

// Whether some of the words, stemmed and sorted, name a truce.
bool name_a_truce(const Words& words);
// A truce goes by the name of the agreement that made it.
bool is_of_truce(const Told& told);

}  // namespace rapporteur::link
