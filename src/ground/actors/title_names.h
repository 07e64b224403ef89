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

}  // namespace rapporteur::ground
