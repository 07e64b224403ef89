#include "link/same_kind.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rapporteur::link {

Sameness best(const std::vector<Who>& one, const std::vector<Who>& other) {
  if (one.empty() || other.empty()) return Sameness::unknown;
  Sameness best = Sameness::different;
  for (const Who& a : one)
    for (const Who& b : other) best = std::max(best, compare(a, b));
  return best;
}

int days_apart(const Told& one, const Told& other) {
  constexpr int kFar = 100000;
  const auto a = nearest_days(one);
  const auto b = nearest_days(other);
  return a && b ? days_between(*a, *b) : kFar;
}

bool other_days(const Told& one, const Told& other) {
  if (!one.days || !other.days) return false;
  constexpr int kSharp = 5;
  const bool both_sharp = days_in(*one.days) <= kSharp && days_in(*other.days) <= kSharp;
  return days_between(*one.days, *other.days) > (both_sharp ? 1 : 0);
}

bool name_a_truce(const Words& words) {
  constexpr std::array<std::string_view, 3> kTruce = {"ceasefir", "truc", "armistic"};
  return std::ranges::any_of(
      kTruce, [&](std::string_view stem) { return std::ranges::binary_search(words, stem); });
}

}  // namespace rapporteur::link
