// A day out of a metadata value.

#pragma once

#include <string>
#include <string_view>

namespace rapporteur::read {

// "2020-01-30T23:10:00+04:00" and "January 30, 2020" give "2020-01-30": the day as printed, in
// the outlet's own zone. A value that is EDTF already ("2020-01", "199X") stays. Empty where
// there is no day in it.
std::string plain_day(std::string_view value);

}  // namespace rapporteur::read
