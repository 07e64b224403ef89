// Days of claims: which one a clause tells, and whether two can be the same.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "claim/scene.h"

namespace rapporteur::claim {

// Days counted from 1970-01-01, both ends inside. `any_year` where only month and day are known;
// the days are then those of the year 2000.
struct DayRange {
  std::int64_t first = 0;
  std::int64_t last = 0;
  bool any_year = false;

  [[nodiscard]] std::int64_t length() const { return last - first; }
};

// What an EDTF date spans; nothing where it is none that the program writes.
std::optional<DayRange> day_range(std::string_view edtf);

// Whether two dates can be those of one act: one lies in the other, or one is not known.
bool can_be_one_day(std::string_view a, std::string_view b);

// Whether `a` says more closely than `b` when it was.
bool is_narrower(std::string_view a, std::string_view b);

// The day of a clause that says most closely when it was, as an index into the grounding's days.
std::optional<std::uint32_t> day_of(const Scene& scene, const Clause& clause);

// Puts a day of the grounding into a claim.
void set_day(const Scene& scene, std::uint32_t day, Claim& claim);

}  // namespace rapporteur::claim
