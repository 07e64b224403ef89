// The year of a dateline that says only day and month, where the story itself fixes it.
//
// A year is never invented. It follows from the story only if the latest full date told there
// lies at most 120 days before the dateline's day of one year, and a weekday named in the opening
// paragraph is that day's: "BAKU, February 16 ... on Tuesday ... the statement of January 11, 2021"
// is 2021, because 16 February 2021 was a Tuesday. By chance a weekday agrees once in seven
// times, so one without the other proves nothing.

#pragma once

#include <optional>

#include "rapporteur/report.h"
#include "read/printed_day.h"

namespace rapporteur::read {

// `day` has no year. Nothing where the story does not fix one.
std::optional<int> year_from_story(const Report& report, const PrintedDay& day);

}  // namespace rapporteur::read
