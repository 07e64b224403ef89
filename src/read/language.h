// Which language a text is in.

#pragma once

#include <string>
#include <string_view>

namespace rapporteur::read {

// ISO 639-1 ("en"), "und" where it cannot be told. A short text counts as English if
// its small words are.
std::string detect_language(std::string_view text);

}  // namespace rapporteur::read
