// The time of day, for what is kept with its time.

#pragma once

#include <string>

namespace rapporteur::cli {

// "2031-05-04T10:20:30.123Z"; the time of SOURCE_DATE_EPOCH where that is set, so that a script can
// be repeated.
std::string time_now();
// Its first ten letters.
std::string today();

}  // namespace rapporteur::cli
