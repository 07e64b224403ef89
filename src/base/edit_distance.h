// How far two short words are from each other.

#pragma once

#include <cstddef>
#include <string_view>

namespace rapporteur::base {

// How many bytes must be put in, taken out or changed to make one the other (Levenshtein 1965).
// Costs the product of their lengths.
std::size_t edit_distance(std::string_view one, std::string_view other);

}  // namespace rapporteur::base
