// How many of an entry's claims are right, as far as the project's own keys tell
// (data/rules/precision.tsv, written by tools/rule_precision.py).

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rapporteur::claim {

struct Precision {
  std::uint32_t right = 0;
  std::uint32_t judged = 0;  // at least 1
  std::string where;         // the keys that judged

  [[nodiscard]] double share() const { return static_cast<double>(right) / judged; }
};

// Below this many judged claims one claim more or less moves the share by over a tenth: it says
// nothing of the entry yet.
inline constexpr std::uint32_t kLeastJudged = 10;

// Null where no claim of the rule was judged.
const Precision* measured_precision(std::string_view rule);

// What stands in a claim's `certainty`: the share, to two decimals; nothing below kLeastJudged.
std::optional<double> certainty_of(std::string_view rule);

}  // namespace rapporteur::claim
