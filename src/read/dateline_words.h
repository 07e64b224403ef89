// Which words a place's name in a dateline is made of.

#pragma once

#include <string>
#include <string_view>

namespace rapporteur::read {

// Whether a word can stand in the name of a place; `first`: as its first word, where "The" and
// "Photo" do not.
bool is_place_word(std::string_view word, bool first);

// "de", "of": inside a name, never at its end.
bool is_inner_word(std::string_view word);

// "N.Y.", "Conn.", "St."; not "YEREVAN." and "Stockholm.".
bool is_abbreviation(std::string_view word);

// "SAN SALVADOR" -> "San Salvador"; a name in mixed case stays.
std::string in_title_case(std::string_view name);

}  // namespace rapporteur::read
