// The lines above a story: outlet, day, byline.
//
// " date 2020-06-30 By Azernews", "22/04/2020 09:15", "By Akbar Mammadov", "23 April 2020, by our
// Yerevan bureau". A line is a header only if hardly anything is left of it when what is known
// has been taken out; a remainder behind a day at its head is the title.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/printed_day.h"

namespace rapporteur::read {

struct HeaderLine {
  std::optional<PrintedDay> day;  // its span counts in the line
  std::string outlet;
  std::string byline;
  std::string title;
};

// What the line says, or nothing where it is no header.
std::optional<HeaderLine> read_header_line(std::string_view line);

// The name in a copyright line: "© 2020 Diaspora Weekly | Related posts" gives "Diaspora Weekly";
// empty where the line is none or names nobody. `line` without markup.
std::string copyright_holder(std::string_view line);

}  // namespace rapporteur::read
