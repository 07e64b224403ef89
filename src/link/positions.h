// Positions: what somebody keeps demanding, refusing or making a condition of, over time.

#pragma once

#include <vector>

#include "link/told.h"
#include "rapporteur/entry.h"

namespace rapporteur::link {

// Entries of kind `position` over the statements among these. A position was voiced on two days at
// least, by its holder and not by copies of one text; docs/entries.md says what joins two sayings.
std::vector<Entry> positions(const std::vector<Told>& told);

}  // namespace rapporteur::link
