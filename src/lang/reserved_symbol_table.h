// The names that have a fixed number instead of a hash. Generated with spaCy 3.8; the same
// since 3.5.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace rapporteur::lang {

// Names that are listed one by one; FLAG19..FLAG63 and DEPRECATED001..DEPRECATED276 are counted.
struct ReservedSymbols {
  std::uint16_t first;  // number of the first name, the others follow
  std::vector<std::string_view> names;
};
extern const std::vector<ReservedSymbols> kReservedSymbols;

}  // namespace rapporteur::lang
