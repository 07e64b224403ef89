// Civil days without a clock, a locale or a time zone: arithmetic and the written forms that
// days have in EDTF and TIMEX3. The calendar is the proleptic Gregorian one of <chrono>.

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace rapporteur::ground {

using CivilDay = std::chrono::year_month_day;

// A day of the calendar; nothing where there is no such day (February 30).
std::optional<CivilDay> civil_day(int year, int month, int day);

// Reads "2020-06-30", also as the beginning of a longer form; nothing for a partial date.
std::optional<CivilDay> parse_civil_day(std::string_view edtf);

CivilDay plus_days(CivilDay day, int days);
// The day of the month is cut to the last one that exists (January 31 + 1 month: February 28).
CivilDay plus_months(CivilDay day, int months);
int days_between(CivilDay from, CivilDay to);

// 0 is Monday, 6 is Sunday.
int weekday_of(CivilDay day);
CivilDay monday_of(CivilDay day);

// Easter Sunday of the western churches.
CivilDay easter_sunday(int year);

std::string written_year(int year);              // "2020"
std::string written_month(int year, int month);  // "2020-06"
std::string written_day(CivilDay day);           // "2020-06-30"
std::string written_iso_week(CivilDay day);      // "2020-W07"

}  // namespace rapporteur::ground
