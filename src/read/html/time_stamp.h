// Moments as pages' metadata write them (ISO 8601 and its careless relatives).

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace rapporteur::read::html {

struct TimeStamp {
  std::chrono::sys_days day;          // as written, in the zone of `offset_minutes`
  std::optional<int> minutes;         // since midnight
  std::optional<int> offset_minutes;  // east of Greenwich; nothing where no zone is written

  // A day in Greenwich's zone says nothing of the outlet's own day.
  [[nodiscard]] bool is_local() const { return !offset_minutes || *offset_minutes != 0; }
};

// "2023-11-08T21:56:18Z", "2023-11-08 16:56:18", "2023-11-08", "Wed, 08 Nov 2023 21:56:18 GMT".
std::optional<TimeStamp> parse_time_stamp(std::string_view text);

// Whether both name one moment, to two minutes. False unless both have a time and a zone.
bool is_same_moment(const TimeStamp& a, const TimeStamp& b);

std::string to_edtf(std::chrono::sys_days day);

}  // namespace rapporteur::read::html
