// One line for one claim that several copies of a text carry, nearly word for word.
//
// Claims of reports that are no copies of each other stay apart, even where they tell of one
// meeting: that is link.h's work.

#pragma once

#include <cstddef>
#include <vector>

#include "rapporteur/claim.h"
#include "rapporteur/report.h"

namespace rapporteur::link {

// Indices into the claims, in their order; the first is the one to show.
using ClaimGroup = std::vector<std::size_t>;

// Groups in order of their first claim; every claim stands in one group. Two claims of one
// report are never put together. Reports are joined by `copy_of` of their report claims.
std::vector<ClaimGroup> group_copies(const std::vector<Report>& reports,
                                     const std::vector<Claim>& claims);

}  // namespace rapporteur::link
