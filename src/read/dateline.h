// The dateline: where, when and through whom a report was sent, in front of its first sentence.
//
// "BAKU, February 16. /TASS/. The minister" is read as place "Baku", day 16 February and agency
// "TASS"; the span ends where "The" begins. Forms differ over the world, so it is read part by
// part (place, country, day, agency) up to a mark that closes it (dash, colon, full stop, end of
// line), and only believed where the parts are enough for that mark.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rapporteur/report.h"
#include "read/printed_day.h"

namespace rapporteur::read {

struct Dateline {
  Span span;          // from the paragraph's beginning to its first sentence
  std::string place;  // "San Salvador", also where it is printed in capitals; may be empty
  std::optional<PrintedDay> day;
  std::string agency;  // as printed; may be empty
  std::string byline;  // "Ana Lund" of "Sept. 23 By Ana Lund -"; may be empty
  // Only a name in capitals and a colon: also what a transcript sets before each speaker's words.
  bool may_be_speaker = false;
  bool is_whole_line = false;  // nothing of the story stands on the line
};

// The dateline that opens `paragraph`, or nothing.
std::optional<Dateline> find_dateline(std::string_view text, Span paragraph);

}  // namespace rapporteur::read
