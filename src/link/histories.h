// How reports tell the past of a conflict beside their news: one entry over the entries of its
// acts, and one over the figures of its losses.

#pragma once

#include <cstddef>
#include <vector>

#include "link/told.h"
#include "rapporteur/entry.h"

namespace rapporteur::link {

// Where a paragraph tells at least two acts or losses of data/link/history_acts.tsv, none of them
// news and one of them a year old at least, they are of one history; histories that share an entry
// are one. Entries of kind `incident` and `figure` with the type or measure `history`, each over
// two entries of `clusters` at least; the claims stay with those as well. The parts of a history
// are never compared: what differs stands in their own entries.
std::vector<Entry> histories(const std::vector<Told>& told,
                             const std::vector<std::vector<std::size_t>>& clusters);

}  // namespace rapporteur::link
