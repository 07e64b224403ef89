// What a time expression is counted from: the publication, and what the story told before.

#pragma once

#include <optional>

#include "ground/days/calendar.h"
#include "ground/days/tense.h"

namespace rapporteur::ground {

// A day, month, quarter or year that was told; fields that are not known are 0.
struct Moment {
  int year = 0;
  int month = 0;
  int day = 0;
  int quarter = 0;

  [[nodiscard]] std::optional<CivilDay> civil() const { return civil_day(year, month, day); }
};

struct TimeContext {
  std::optional<CivilDay> published;
  std::optional<Moment> published_in;  // the year or month, where the day is not known
  std::optional<Moment> told;          // the last time that the story told
  std::optional<Moment> told_day;      // the last that was a day; of a span of days its last
  std::optional<Moment> told_first;    // of that span its first day
  std::optional<Moment> told_quarter;  // the last quarter of a year
  // The last time, where it was written with its year and stands in this sentence or the one
  // before.
  std::optional<Moment> told_just_now;
  Tense tense = Tense::unknown;
  bool is_direct = false;  // the expression dates the verb of that tense itself
  bool is_since = false;   // "since June 3": begun already
  bool is_on = false;      // "on June 3": an act of that very day, not a term or a deadline
};

}  // namespace rapporteur::ground
