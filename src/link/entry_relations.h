// Relations between entries, from what their claims say: "met on the sidelines of the summit".

#pragma once

#include <cstddef>
#include <vector>

#include "link/told.h"
#include "rapporteur/entry.h"

namespace rapporteur::link {

// Links each entry to those to which a relation of one of its claims points, with the claims that
// say so: in_response_to, in_exchange_for, result_of, on_sidelines_of, continues, cites. A relation
// points to a claim of the same report and coder; one to a claim that is not there, or within one
// entry, is no link. Before and after are left to the entries' days. `entry_of` gives the place of
// each claim's entry.
void add_relations(const std::vector<Told>& told, const std::vector<std::size_t>& entry_of,
                   std::vector<Entry>& entries);

}  // namespace rapporteur::link
