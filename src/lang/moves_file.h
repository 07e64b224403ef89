// The classes of a transition system: which action with which label each score stands for.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/result.h"

namespace rapporteur::lang {

struct Move {
  std::uint32_t action = 0;
  std::string label;

  friend bool operator==(const Move&, const Move&) = default;
};

// From the bytes of a `moves` file: {"moves": "{\"0\":{label: frequency}, ...}"}. Within an
// action frequent labels come first; labels that were added later have negative frequencies and
// stand behind all others.
Result<std::vector<Move>> read_moves(std::string_view file, std::string_view bytes);

}  // namespace rapporteur::lang
