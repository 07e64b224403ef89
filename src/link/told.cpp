#include "link/told.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace rapporteur::link {

namespace {

std::optional<int> number_in(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

std::optional<int> day_number(const std::string& iso_day) {
  if (iso_day.size() != 10) return std::nullopt;
  const auto year = number_in(std::string_view(iso_day).substr(0, 4));
  const auto month = number_in(std::string_view(iso_day).substr(5, 2));
  const auto day = number_in(std::string_view(iso_day).substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  return static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count());
}

int days_between(const base::DayRange& one, const base::DayRange& other) {
  if (one.overlaps(other)) return 0;
  const auto& [before, after] =
      one.first < other.first ? std::pair{one, other} : std::pair{other, one};
  return day_number(after.first).value_or(0) - day_number(before.last).value_or(0);
}

int days_in(const base::DayRange& range) {
  return day_number(range.last).value_or(0) - day_number(range.first).value_or(0) + 1;
}

std::optional<base::DayRange> nearest_days(const Told& told) {
  return told.days ? told.days : told.published;
}

bool are_copies(const Told& one, const Told& other) {
  constexpr double kAlike = 0.65;
  // A notice in the same words next month is another notice.
  constexpr int kSameWeeks = 14;
  const bool is_later = one.published && other.published &&
                        days_between(*one.published, *other.published) > kSameWeeks;
  return one.report != other.report && one.origin == other.origin && !is_later &&
         likeness(one.words, other.words) >= kAlike;
}

}  // namespace rapporteur::link
