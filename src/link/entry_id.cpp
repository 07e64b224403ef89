#include "link/entry_id.h"

#include <fmt/format.h>

#include <cstdint>

namespace rapporteur::link {

std::string entry_id(std::string_view kind, std::string_view known_by) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : known_by) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  constexpr unsigned kBits = 48;
  return fmt::format("{}-{:012x}", kind, (hash ^ (hash >> kBits)) & ((1ULL << kBits) - 1));
}

}  // namespace rapporteur::link
