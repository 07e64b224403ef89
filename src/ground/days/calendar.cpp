#include "ground/days/calendar.h"

#include <fmt/format.h>

#include <charconv>

namespace rapporteur::ground {
namespace {

namespace ch = std::chrono;

std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) return std::nullopt;
  int value = 0;
  const char* end = text.data() + at + digits;
  const auto [stop, error] = std::from_chars(text.data() + at, end, value);
  if (error != std::errc{} || stop != end || value < 0) return std::nullopt;
  return value;
}

}  // namespace

std::optional<CivilDay> civil_day(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1) return std::nullopt;
  const CivilDay result{ch::year{year}, ch::month{static_cast<unsigned>(month)},
                        ch::day{static_cast<unsigned>(day)}};
  if (!result.ok()) return std::nullopt;
  return result;
}

std::optional<CivilDay> parse_civil_day(std::string_view edtf) {
  const auto year = number_at(edtf, 0, 4);
  const auto month = number_at(edtf, 5, 2);
  const auto day = number_at(edtf, 8, 2);
  if (!year || !month || !day || edtf[4] != '-' || edtf[7] != '-') return std::nullopt;
  return civil_day(*year, *month, *day);
}

CivilDay plus_days(CivilDay day, int days) { return ch::sys_days{day} + ch::days{days}; }

CivilDay plus_months(CivilDay day, int months) {
  const CivilDay moved = day + ch::months{months};
  return moved.ok() ? moved : CivilDay{moved.year() / moved.month() / ch::last};
}

int days_between(CivilDay from, CivilDay to) {
  return static_cast<int>((ch::sys_days{to} - ch::sys_days{from}).count());
}

int weekday_of(CivilDay day) {
  return static_cast<int>(ch::weekday{ch::sys_days{day}}.iso_encoding()) - 1;
}

CivilDay monday_of(CivilDay day) { return plus_days(day, -weekday_of(day)); }

// The "anonymous Gregorian" computation (Meeus, Astronomical Algorithms, chapter 8).
CivilDay easter_sunday(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return CivilDay{ch::year{year}, ch::month{static_cast<unsigned>(n / 31)},
                  ch::day{static_cast<unsigned>(n % 31 + 1)}};
}

std::string written_year(int year) { return fmt::format("{:04}", year); }

std::string written_month(int year, int month) { return fmt::format("{:04}-{:02}", year, month); }

std::string written_day(CivilDay day) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::string written_iso_week(CivilDay day) {
  // The week belongs to the year that holds its Thursday.
  const CivilDay thursday = plus_days(monday_of(day), 3);
  const CivilDay first{thursday.year() / 1 / 1};
  return fmt::format("{:04}-W{:02}", static_cast<int>(thursday.year()),
                     days_between(first, thursday) / 7 + 1);
}

}  // namespace rapporteur::ground
