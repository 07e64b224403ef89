// Claims that are one because what they tell of is one: "agreed to meet again" and "with a promise
// of another meeting", where both hold a claim of the same coming meeting.

#pragma once

#include <cstddef>
#include <vector>

#include "link/cluster.h"
#include "link/told.h"

namespace rapporteur::link {

// Pairs of statements of different reports, of one speaker or side within a week, whose words hold
// claims of one entry; `entry_of` has for every claim of another kind the number of its entry.
// A denial is not paired with what it denies. In order of their places in `told`.
std::vector<Pair> statements_of_one_matter(const std::vector<Told>& told,
                                           const std::vector<std::size_t>& entry_of);

// Pairs of commitments of one bearer and with one verdict that cite one instrument, by whatever
// name: "none of the four resolutions" and "Resolutions 822 and 853". Breaches are counted day by
// day and stay out.
std::vector<Pair> commitments_of_one_instrument(const std::vector<Told>& told,
                                                const std::vector<std::size_t>& entry_of);

}  // namespace rapporteur::link
