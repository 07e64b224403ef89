// What a number measures: by the act in which its noun stands, by a share or a count of acts that
// it tells, or by its noun or unit alone.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claim/counted.h"
#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

struct Measured {
  std::string measure;
  std::string rule;                     // the entry, or "figure." and how it was told without one
  std::optional<std::uint32_t> clause;  // in which it is told
  bool by_act = false;                  // the act is part of what is counted: "were killed"
  std::optional<std::uint32_t> word = {};  // "dead" of "67 dead", which belongs to the number
};

// Entries of the kind `figure` with `counted` look at acts; those without look at the noun that a
// number stands with. Shares of land, acts told with how often, and units are read without one:
// their words are in data/rules/lists/figure-*.
class Measures {
 public:
  Measures(const Scene& scene, const Rules& rules);

  // `known` are the measures of the numbers before, by their filler: a part of those counted is
  // measured like them.
  [[nodiscard]] std::optional<Measured> of(const Counted& counted,
                                           const std::map<std::uint32_t, Measured>& known) const;

 private:
  [[nodiscard]] bool is_in(std::string_view list, const std::string& word) const;
  [[nodiscard]] const Quantity& quantity(const Counted& counted) const;
  [[nodiscard]] std::optional<Measured> by_outcome(const Counted& counted) const;
  [[nodiscard]] std::optional<Measured> outcome_at(std::uint32_t word,
                                                   const Counted& counted) const;
  [[nodiscard]] std::optional<Measured> by_act(std::uint32_t filler) const;
  [[nodiscard]] std::optional<Measured> of_the_same(
      const Counted& counted, const std::map<std::uint32_t, Measured>& known) const;
  [[nodiscard]] std::optional<Measured> share_of_land(const Counted& counted) const;
  [[nodiscard]] std::optional<Measured> times_of_act(const Counted& counted) const;
  [[nodiscard]] std::optional<Measured> by_unit(const Counted& counted) const;
  [[nodiscard]] std::optional<Measured> by_noun(const Counted& counted) const;
  [[nodiscard]] bool is_state(std::uint32_t token) const;
  [[nodiscard]] bool is_of_another_kind(const Counted& counted) const;
  [[nodiscard]] bool is_of_conflict(const Counted& counted) const;

  const Scene& scene_;
  const Rules& rules_;
  // By the token that fills the counted role: the clauses with their entries.
  std::map<std::uint32_t, std::vector<std::pair<std::uint32_t, const Rule*>>> acts_;
};

}  // namespace rapporteur::claim
