// Texts one behind the other in one line of bytes, each behind its length: "4:Solt6:Vantia". What a
// text holds does not matter.

#pragma once

#include <string>
#include <string_view>

namespace rapporteur::base {

void put_text(std::string& line, std::string_view text);

// Takes the first text off the line; false where there is none, and `text` stays as it is.
bool take_text(std::string_view& line, std::string& text);

}  // namespace rapporteur::base
