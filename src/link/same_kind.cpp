#include "link/same_kind.h"

#include <algorithm>

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

}  // namespace rapporteur::link
