// The day of a report of which only the year or the month is known from outside, where its own head
// prints a day that fits: "June 8: Two towns shelled" over a story of June 2010.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rapporteur/report.h"
#include "read/printed_day.h"

namespace rapporteur::read {

// `known` is "2010" or "2010-06"; anything else gives nothing, as does a day that does not fit.
std::optional<std::string> day_within(std::string_view known, PrintedDay day);

// The day that a title line opens ("June 8: ...") or closes with ("Morning update, June 8, 2010").
std::optional<PrintedDay> day_of_title(const Report& report);

}  // namespace rapporteur::read
