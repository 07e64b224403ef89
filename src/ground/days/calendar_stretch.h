// A stretch of the calendar with the precision of the words that name it (a day, a week, a month,
// a quarter, a season, a year, a decade), written as TIMEX3 and as EDTF.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ground/days/calendar.h"
#include "ground/days/time_context.h"
#include "ground/days/time_phrase.h"

namespace rapporteur::ground {

struct ResolvedDay {
  std::string type = "DATE";
  std::string value;
  std::string edtf;
  bool is_relative = false;      // counted from another day
  std::optional<Moment> first;   // of a span of days: its beginning
  std::optional<Moment> moment;  // what later expressions may count from
};

ResolvedDay of_day(CivilDay day, bool is_relative);
// `month` alone: year 0; `day` 0: the month. Without a year both forms begin with "XXXX".
ResolvedDay of_yearless(int month, int day);
ResolvedDay of_month(int year, int month, bool is_relative);
// "early", "mid" and "late" are written as about the first, the sixth, the last month.
ResolvedDay of_year(int year, Part part, bool is_relative);
ResolvedDay of_week(CivilDay any, bool is_relative);
ResolvedDay of_weekend(CivilDay any, bool is_relative);
ResolvedDay of_quarter(int year, int quarter, bool is_relative);
ResolvedDay of_season(int year, const std::string& season, bool is_relative);
ResolvedDay of_decade(int tens, bool is_relative);       // 199: the 1990s
ResolvedDay of_century(int hundreds, bool is_relative);  // 19: the 20th century
ResolvedDay of_days(CivilDay first, CivilDay last, bool is_relative);
// A time that the context cannot tie to the calendar: no EDTF.
ResolvedDay unknown_day();

// The week, month, quarter ... around a day, by the letter of time_words.tsv.
ResolvedDay of_unit(char unit, CivilDay day, Part part, bool is_relative);

// Spring is 21, as in EDTF; its first month is March on the northern half of the world.
int season_number(std::string_view season);

int year_of(CivilDay day);
int month_of(CivilDay day);
int day_of(CivilDay day);

// `amount` units later (earlier where negative).
CivilDay shift_by(CivilDay day, char unit, int amount);

}  // namespace rapporteur::ground
