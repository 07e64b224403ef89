// Turns the meaning of a time expression into a day of the calendar: EDTF and TIMEX3.

#pragma once

#include <optional>
#include <string>

#include "ground/days/calendar.h"
#include "ground/days/tense.h"
#include "ground/days/time_phrase.h"

namespace rapporteur::ground {

// A day, month, quarter or year that was told; fields that are not known are 0.
struct Moment {
  int year = 0;
  int month = 0;
  int day = 0;
  int quarter = 0;

  [[nodiscard]] std::optional<CivilDay> civil() const { return civil_day(year, month, day); }
};

// What an expression is counted from.
struct TimeContext {
  std::optional<CivilDay> published;
  std::optional<Moment> told;               // the last time that the story told
  std::optional<Moment> told_in_paragraph;  // the same, in this paragraph and written with its year
  Tense tense = Tense::unknown;
};

struct ResolvedDay {
  std::string type = "DATE";
  std::string value;
  std::string edtf;
  bool is_relative = false;
  std::optional<Moment> moment;  // what later expressions may count from
};

// Always gives a type; value and EDTF are as full as the context allows ("XXXX-06-03" without a
// publication day) and the EDTF is empty where the expression gives no day.
ResolvedDay resolve_day(const TimePhrase& phrase, const TimeContext& context);

}  // namespace rapporteur::ground
