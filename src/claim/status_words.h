// The words of docs/claims.md for how real an act is told to be.

#pragma once

#include <optional>
#include <string_view>

#include "rapporteur/clause.h"

namespace rapporteur::claim {

// The name of a status in rule files: that of the enum, `happened` also as `held`.
std::optional<Status> status_named(std::string_view word);

// The word that a claim carries: `held` for a meeting that happened, `denied` also for what was
// refused, `hypothetical` also for what is possible or asked.
std::string_view status_word(Status status, bool is_meeting);

}  // namespace rapporteur::claim
