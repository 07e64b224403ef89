#include "link/agreement.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/split_list.h"
#include "base/utf8.h"
#include "claim/claim_json.h"
#include "link/decisions.h"

namespace rapporteur::link {

namespace {

constexpr std::array<std::string_view, 15> kFields = {
    "status", "date",  "place",   "parties", "mediators", "mode", "form",   "speaker",
    "act",    "quote", "targets", "office",  "of",        "held", "said_by"};
constexpr std::array<std::string_view, 6> kNominal = {"status", "act",   "mode",
                                                      "form",   "quote", "held"};

using Pair = std::pair<const Claim*, const Claim*>;

std::uint32_t shared_bytes(const Claim& one, const Claim& other) {
  if (!one.span.overlaps(other.span)) return 0;
  return std::min(one.span.end, other.span.end) - std::max(one.span.begin, other.span.begin);
}

// Pairs by most shared bytes, then by place in the text.
std::vector<Pair> paired(const std::vector<const Claim*>& ones,
                         const std::vector<const Claim*>& others) {
  std::vector<std::tuple<std::uint32_t, std::size_t, std::size_t>> possible;
  for (std::size_t i = 0; i < ones.size(); ++i) {
    for (std::size_t k = 0; k < others.size(); ++k) {
      if (ones[i]->report != others[k]->report) continue;
      if (const auto shared = shared_bytes(*ones[i], *others[k]); shared > 0)
        possible.emplace_back(~shared, i, k);
    }
  }
  std::ranges::sort(possible);
  std::set<std::size_t> used_ones, used_others;
  std::vector<Pair> pairs;
  for (const auto& [rank, i, k] : possible) {
    if (used_ones.contains(i) || used_others.contains(k)) continue;
    used_ones.insert(i);
    used_others.insert(k);
    pairs.emplace_back(ones[i], others[k]);
  }
  return pairs;
}

// Names in any order and case.
std::string comparable(const Claim& claim, std::string_view field) {
  auto parts = base::split_list(base::to_lower(field_of(claim, std::string(field))));
  std::ranges::sort(parts);
  std::string joined;
  for (const std::string& part : parts) joined += (joined.empty() ? "" : "; ") + part;
  return joined;
}

FieldAgreement of_field(const std::vector<Pair>& pairs, std::string_view field) {
  FieldAgreement made;
  made.field = field;
  std::vector<std::pair<std::string, std::string>> values;
  for (const auto& [one, other] : pairs) {
    std::pair<std::string, std::string> both{comparable(*one, field), comparable(*other, field)};
    if (both.first.empty() && both.second.empty()) continue;
    ++made.pairs;
    made.equal += both.first == both.second ? 1U : 0U;
    values.push_back(std::move(both));
  }
  if (std::ranges::find(kNominal, field) != kNominal.end()) made.alpha = nominal_alpha(values);
  return made;
}

double f1(std::size_t pairs, std::size_t ones, std::size_t others) {
  return ones + others == 0 ? 0
                            : 2.0 * static_cast<double>(pairs) / static_cast<double>(ones + others);
}

}  // namespace

double KindAgreement::found_f1() const { return f1(found, ones, others); }
double KindAgreement::right_f1() const { return f1(right, ones, others); }

std::optional<double> nominal_alpha(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::map<std::string, double> counts;
  double different = 0;
  for (const auto& [one, other] : pairs) {
    counts[one] += 1;
    counts[other] += 1;
    different += one == other ? 0 : 1;
  }
  if (counts.size() < 2) return std::nullopt;
  const auto all = 2 * static_cast<double>(pairs.size());
  double by_chance = 0;
  for (const auto& [value, count] : counts) by_chance += count * (all - count);
  const double expected = by_chance / (all * (all - 1));
  return 1 - different / static_cast<double>(pairs.size()) / expected;
}

std::vector<KindAgreement> agreement(const std::vector<Claim>& ones,
                                     const std::vector<Claim>& others) {
  std::map<std::string, std::pair<std::vector<const Claim*>, std::vector<const Claim*>>> by_kind;
  for (const Claim& claim : ones)
    by_kind[std::string(claim::kind_of(claim))].first.push_back(&claim);
  for (const Claim& claim : others)
    by_kind[std::string(claim::kind_of(claim))].second.push_back(&claim);
  by_kind.erase("report");
  std::vector<KindAgreement> all;
  for (const auto& [kind, both] : by_kind) {
    const std::vector<Pair> pairs = paired(both.first, both.second);
    KindAgreement made;
    made.kind = kind;
    made.ones = both.first.size();
    made.others = both.second.size();
    made.found = pairs.size();
    made.right = static_cast<std::size_t>(std::ranges::count_if(pairs, [](const Pair& pair) {
      return std::ranges::all_of(kFields, [&](std::string_view field) {
        return comparable(*pair.first, field) == comparable(*pair.second, field);
      });
    }));
    for (const std::string_view field : kFields) {
      const FieldAgreement of = of_field(pairs, field);
      if (of.pairs > 0) made.fields.push_back(of);
    }
    all.push_back(std::move(made));
  }
  return all;
}

}  // namespace rapporteur::link
