// Which names in a report belong to which office: by standing behind it, before it or beside it.

#pragma once

#include <vector>

#include "ground/actors/actor_phrases.h"
#include "ground/actors/name_runs.h"

namespace rapporteur::ground {

// Fills in ActorPhrase::names: "Foreign Minister Ana Lund", "the minister, Ana Lund,", "Ana Lund,
// the minister,", "Ana Lund is the minister", and for a plural the whole list: "the envoys, A (X),
// B (Y) and C". A run that is bound so is taken for a person from then on. An office inside
// another ("envoy of the OSCE chairman") gets no names of its own.
void attach_names(const Reading& reading, const std::vector<NameRun>& runs,
                  std::vector<ActorPhrase>& phrases);

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
