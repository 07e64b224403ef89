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

// A day counted from 1970-01-01 as EDTF.
std::string iso_day(std::int64_t days_since_epoch);

// Whether two dates can be those of one act: one lies in the other, or one is not known.
bool can_be_one_day(std::string_view a, std::string_view b);

// Whether `a` says more closely than `b` when it was.
bool is_narrower(std::string_view a, std::string_view b);

// When a clause says that it was: the words and their date.
struct WhenTold {
  std::string edtf;  // empty where the clause gives no day
  std::string also;
  std::string from;
  Span span;
};

// The narrowest day of the clause; two single days side by side ("29 and 30 January") are one
// span, and a clause that hangs on a day ("on Monday, when they met") has that day.
WhenTold when_told(const Scene& scene, const Clause& clause);

// One day of the grounding, likewise.
WhenTold when_of(const Day& day);

// Puts it into a claim.
void set_when(const Scene& scene, const WhenTold& when, Claim& claim);

}  // namespace rapporteur::claim
