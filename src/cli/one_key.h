// One key from whoever sits before the program.

#pragma once

#include <optional>

namespace rapporteur::cli {

// On a terminal the next key, without Enter; elsewhere the next letter that is no white space.
// Nothing at the end of the input.
std::optional<char> read_key();

}  // namespace rapporteur::cli
