// Days as EDTF (ISO 8601-2) writes them, for sorting and for reading aloud.
//
// Covers what reports give: a day, a month, a year, a decade or century ("199X", "19XX"), a
// season (21 to 24), an unknown year ("XXXX-06-03"), spans with open ends, and the marks
// "~", "?" and "%".

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rapporteur::base {

// First and last day that an expression can mean, as ISO days, which compare as text. An open
// beginning is "0001-01-01", an open end "9999-12-31".
struct DayRange {
  std::string first;
  std::string last;

  [[nodiscard]] bool overlaps(const DayRange& other) const {
    return first <= other.last && other.first <= last;
  }
};

// Nothing where the year is unknown or the text is no such expression.
std::optional<DayRange> day_range(std::string_view edtf);

// "30 June 2020", "28–30 January 2020", "April – November 1993", "3 June, year not given",
// "the 1990s", "spring 2020", "about December 2021", "since 1994". What is no EDTF comes back as it
// is.
std::string readable_days(std::string_view edtf);

}  // namespace rapporteur::base
