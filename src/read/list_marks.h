// Bullets and numbers in front of the items of a list.

#pragma once

#include <string_view>

namespace rapporteur::read {

// "- how ...", "• the trips", "(a) ...", "3) ...", "2. ...".
bool starts_list_item(std::string_view line);

}  // namespace rapporteur::read
