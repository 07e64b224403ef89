// English names of months and of the days of the week, as they are written in full.

#pragma once

#include <array>
#include <string_view>

namespace rapporteur::base {

// January is 0.
inline constexpr std::array<std::string_view, 12> kMonthNames = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

// Monday is 0.
inline constexpr std::array<std::string_view, 7> kWeekdayNames = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

}  // namespace rapporteur::base
