// Commitments beside provisions: what somebody promises, offers or agrees to do; and who says that
// a commitment was kept or broken.

#pragma once

#include <cstddef>
#include <vector>

#include "link/told.h"
#include "rapporteur/entry.h"

namespace rapporteur::link {

// One entry of kind `commitment` for each entry of statements with a promise, an offer or an
// agreement to do something ("agreed to meet again", not "agreed that the harbour is deep"). Its
// claims are those of the statements. `clusters` as they made the entries.
std::vector<Entry> undertakings(const std::vector<Told>& told,
                                const std::vector<std::vector<std::size_t>>& clusters);

// To each commitment's claims, behind its own, the statements that say it was kept or broken, and
// what their speakers say in the same breath ("denies this and blames the other side"): those of
// its report whose words hold a claim of compliance of it. `breath_of` numbers the breaths.
void add_claimants(const std::vector<Told>& told,
                   const std::vector<std::vector<std::size_t>>& clusters,
                   const std::vector<std::size_t>& breath_of, std::vector<Entry>& entries);

}  // namespace rapporteur::link
