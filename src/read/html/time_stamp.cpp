#include "read/html/time_stamp.h"

#include <cstdlib>

#include <fmt/format.h>

#include "read/lines.h"
#include "read/plain_day.h"
#include "read/printed_day.h"

namespace rapporteur::read::html {

namespace {

// Two digits at `at`, -1 where there are none.
int two_digits(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || !is_ascii_digit(text[at]) || !is_ascii_digit(text[at + 1]))
    return -1;
  return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

// "21:56" somewhere in the text, and the byte behind it and its seconds.
std::optional<int> read_time(std::string_view text, std::size_t& behind) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const int hour = colon >= 2 && is_ascii_digit(text[colon - 2]) ? two_digits(text, colon - 2)
                                                                 : text[colon - 1] - '0';
  const int minute = two_digits(text, colon + 1);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
  behind = colon + 3;
  while (behind < text.size() &&
         (is_ascii_digit(text[behind]) || text[behind] == ':' || text[behind] == '.'))
    ++behind;
  return hour * 60 + minute;
}

std::optional<int> read_zone(std::string_view text) {
  text = trim(text);
  if (text.starts_with('Z') || text.starts_with("GMT") || text.starts_with("UTC")) return 0;
  if (!text.starts_with('+') && !text.starts_with('-')) return std::nullopt;
  const int hours = two_digits(text, 1);
  const int minutes = text.size() > 3 && text[3] == ':' ? two_digits(text, 4) : two_digits(text, 3);
  if (hours < 0 || hours > 14) return std::nullopt;
  const int offset = hours * 60 + (minutes > 0 ? minutes : 0);
  return text.front() == '-' ? -offset : offset;
}

}  // namespace

std::optional<TimeStamp> parse_time_stamp(std::string_view text) {
  text = trim(text);
  const std::string plain = plain_day(text.substr(0, 80));
  const auto day = day_at(plain, 0);
  if (!day || day->year == 0) return std::nullopt;
  TimeStamp stamp;
  stamp.day = std::chrono::year(day->year) / std::chrono::month(static_cast<unsigned>(day->month)) /
              std::chrono::day(static_cast<unsigned>(day->day));
  std::size_t behind = 0;
  stamp.minutes = read_time(text, behind);
  if (stamp.minutes) stamp.offset_minutes = read_zone(text.substr(std::min(behind, text.size())));
  return stamp;
}

bool is_same_moment(const TimeStamp& a, const TimeStamp& b) {
  if (!a.minutes || !b.minutes || !a.offset_minutes || !b.offset_minutes) return false;
  const auto minute_of = [](const TimeStamp& stamp) {
    return stamp.day.time_since_epoch().count() * 1440 + *stamp.minutes - *stamp.offset_minutes;
  };
  return std::abs(minute_of(a) - minute_of(b)) <= 2;
}

std::string to_edtf(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04d}-{:02d}-{:02d}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace rapporteur::read::html
