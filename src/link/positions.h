// Positions: what somebody keeps demanding, refusing or making a condition of, over time.

#pragma once

#include <string>
#include <vector>

#include "link/cluster.h"
#include "link/told.h"
#include "rapporteur/entry.h"

namespace rapporteur::link {

// By whom and in what sense a stand is taken: "demand person-1f...". Empty for what takes none.
std::string stand_key(const Told& told);

// How much of the matter two stands of one key have in common; 0 where it is not one matter.
double share_of_matter(const Told& one, const Told& other);

// Entries of kind `position` over the statements among these, joined by `pairs` of them. A position
// was voiced on two days at least, by its holder and not by copies of one text; docs/entries.md
// says what joins two sayings.
std::vector<Entry> positions(const std::vector<Told>& told, std::vector<Pair> pairs);

}  // namespace rapporteur::link
