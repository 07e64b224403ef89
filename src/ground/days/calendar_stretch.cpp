#include "ground/days/calendar_stretch.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace rapporteur::ground {
namespace {

ResolvedDay dated(std::string value, std::string edtf, Moment moment, bool is_relative) {
  ResolvedDay day;
  day.value = std::move(value);
  day.edtf = std::move(edtf);
  day.moment = moment;
  day.is_relative = is_relative;
  return day;
}

}  // namespace

int year_of(CivilDay day) { return static_cast<int>(day.year()); }

int day_of(CivilDay day) { return static_cast<int>(static_cast<unsigned>(day.day())); }

int month_of(CivilDay day) { return static_cast<int>(static_cast<unsigned>(day.month())); }

ResolvedDay of_day(CivilDay day, bool is_relative) {
  const std::string written = written_day(day);
  return dated(written, written, {year_of(day), month_of(day), day_of(day), 0}, is_relative);
}

ResolvedDay of_yearless(int month, int day) {
  const std::string written =
      day > 0 ? fmt::format("XXXX-{:02}-{:02}", month, day) : fmt::format("XXXX-{:02}", month);
  return dated(written, written, {0, month, day, 0}, false);
}

ResolvedDay of_month(int year, int month, bool is_relative) {
  const std::string written = written_month(year, month);
  return dated(written, written, {year, month, 0, 0}, is_relative);
}

ResolvedDay of_year(int year, Part part, bool is_relative) {
  ResolvedDay day = dated(written_year(year), written_year(year), {year, 0, 0, 0}, is_relative);
  if (part == Part::early) day.edtf = written_month(year, 1) + "~";
  if (part == Part::middle) day.edtf = written_month(year, 6) + "~";
  if (part == Part::first_half || part == Part::second_half) {
    const bool first = part == Part::first_half;
    day.value += first ? "-H1" : "-H2";
    day.edtf = written_month(year, first ? 1 : 7) + "/" + written_month(year, first ? 6 : 12);
  }
  if (part == Part::late) day.edtf = written_month(year, 12) + "~";
  return day;
}

ResolvedDay of_week(CivilDay any, bool is_relative) {
  const CivilDay monday = monday_of(any);
  return dated(written_iso_week(any), written_day(monday) + "/" + written_day(plus_days(monday, 6)),
               {year_of(monday), month_of(monday), 0, 0}, is_relative);
}

ResolvedDay of_weekend(CivilDay any, bool is_relative) {
  const CivilDay saturday = plus_days(monday_of(any), 5);
  return dated(written_iso_week(any) + "-WE",
               written_day(saturday) + "/" + written_day(plus_days(saturday, 1)),
               {year_of(saturday), month_of(saturday), 0, 0}, is_relative);
}

ResolvedDay of_quarter(int year, int quarter, bool is_relative) {
  const int first = 3 * quarter - 2;
  return dated(fmt::format("{:04}-Q{}", year, quarter),
               written_month(year, first) + "/" + written_month(year, first + 2),
               {year, 0, 0, quarter}, is_relative);
}

int season_number(std::string_view season) {
  return season == "SP" ? 21 : season == "SU" ? 22 : season == "FA" ? 23 : 24;
}

ResolvedDay of_season(int year, const std::string& season, bool is_relative) {
  return dated(fmt::format("{:04}-{}", year, season),
               fmt::format("{:04}-{}", year, season_number(season)), {year, 0, 0, 0}, is_relative);
}

ResolvedDay of_decade(int tens, bool is_relative) {
  const std::string written = fmt::format("{:03}X", tens);
  return dated(written, written, {0, 0, 0, 0}, is_relative);
}

ResolvedDay of_century(int hundreds, bool is_relative) {
  return dated(fmt::format("{:02}", hundreds), fmt::format("{:02}XX", hundreds), {}, is_relative);
}

ResolvedDay of_days(CivilDay first, CivilDay last, bool is_relative) {
  const std::string span = written_day(first) + "/" + written_day(last);
  return dated(span, span, {year_of(last), month_of(last), day_of(last), 0}, is_relative);
}

ResolvedDay unknown_day() {
  ResolvedDay day;
  day.value = "XXXX-XX-XX";
  day.is_relative = true;
  return day;
}

ResolvedDay of_unit(char unit, CivilDay day, Part part, bool is_relative) {
  switch (unit) {
    case 'W':
      return of_week(day, is_relative);
    case 'E':
      return of_weekend(day, is_relative);
    case 'M':
      return of_month(year_of(day), month_of(day), is_relative);
    case 'Q':
      return of_quarter(year_of(day), (month_of(day) + 2) / 3, is_relative);
    case 'Y':
      return of_year(year_of(day), part, is_relative);
    case 'X':
      return of_decade(year_of(day) / 10, is_relative);
    case 'C':
      return of_century(year_of(day) / 100, is_relative);
    default:
      return of_day(day, is_relative);
  }
}

CivilDay shift_by(CivilDay day, char unit, int amount) {
  switch (unit) {
    case 'W':
    case 'E':
      return plus_days(day, 7 * amount);
    case 'F':
      return plus_days(day, 14 * amount);
    case 'M':
      return plus_months(day, amount);
    case 'Q':
      return plus_months(day, 3 * amount);
    case 'Y':
      return plus_months(day, 12 * amount);
    case 'X':
      return plus_months(day, 120 * amount);
    case 'C':
      return plus_months(day, 1200 * amount);
    case 'H':
      return plus_days(day, amount / 24);
    case 'S':
    case 'T':
      return day;
    default:
      return plus_days(day, amount);
  }
}

}  // namespace rapporteur::ground
