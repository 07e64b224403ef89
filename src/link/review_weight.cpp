#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "link/make_entry.h"

namespace rapporteur::link {

namespace {

// What a wrong entry of the kind costs whoever builds on the record.
constexpr std::array<std::pair<std::string_view, double>, 7> kKinds = {{{"meeting", 3},
                                                                        {"commitment", 2.5},
                                                                        {"instrument", 2},
                                                                        {"incident", 2},
                                                                        {"exchange", 2},
                                                                        {"figure", 1.5},
                                                                        {"statement", 1}}};

double kind_factor(const std::string& kind) {
  const auto* const found =
      std::ranges::find(kKinds, std::string_view(kind), [](const auto& row) { return row.first; });
  return found == kKinds.end() ? 1 : found->second;
}

}  // namespace

double weight_of(const std::vector<const Told*>& claims, const Entry& entry) {
  constexpr double kUnmeasured = 0.5;
  constexpr double kDiffers = 1.5;
  double unsure = 0;
  std::set<std::string> origins;
  for (const Told* told : claims) {
    unsure += 1 - told->claim->certainty.value_or(kUnmeasured);
    origins.insert(told->origin);
  }
  unsure /= static_cast<double>(claims.size());
  const double effect =
      (1 + std::log2(static_cast<double>(origins.size()))) * kind_factor(entry.kind);
  return unsure * effect * (entry.differences.empty() ? 1 : kDiffers);
}

double weight_of(const EntryLink& link, const Entry& one, const Entry& other) {
  const double unsure = 1 - std::abs(2 * link.certainty.value_or(0.5) - 1);
  const double joined = static_cast<double>(std::max<std::size_t>(one.claims.size(), 1) +
                                            std::max<std::size_t>(other.claims.size(), 1));
  return unsure * std::log2(joined) * kind_factor(one.kind);
}

}  // namespace rapporteur::link
