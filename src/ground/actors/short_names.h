// Short forms by which a body goes after its full name: "NLF" and "the Front" of the Norland
// Liberation Front.

#pragma once

#include <string>
#include <string_view>

namespace rapporteur::ground {

// The first letters of a name's capitalised words: "Front for the Liberation of Norland" -> "FLN".
std::string initials_of(std::string_view name);

// Whether a word is nothing but two or more capitals ("NLF").
bool is_acronym(std::string_view word);

}  // namespace rapporteur::ground
