// What stands beside a name: the next name of a list, a bracket, "of" and whose somebody is.

#pragma once

#include <cstdint>
#include <vector>

#include "ground/actors/name_runs.h"
#include "ground/actors/reading.h"

namespace rapporteur::ground {

// The runs that form one list from `first` on ("A, B (X) and C"): adjacent, joined by commas and
// "and", each perhaps followed by a bracket or "of" and a state.
std::vector<std::uint32_t> name_list_from(const Reading& reading, const std::vector<NameRun>& runs,
                                          std::uint32_t first);

// The token behind a name with its bracket and its "of Norland".
std::uint32_t behind_name(const Reading& reading, const NameRun& run);

// The body in "Lund of the OSCE", or null.
const Mark* body_beside(const Reading& reading, const NameRun& run);

// The state in "Lund of Norland" or "Lund (Norland)": its mark or bracket as an index into
// Gazetteer::lands(), or -1.
int land_beside(const Reading& reading, const NameRun& run);

}  // namespace rapporteur::ground
