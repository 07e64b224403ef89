// Who is named in a report: the person or body of each run of names.

#pragma once

#include <vector>

#include "ground/actors/owners.h"

namespace rapporteur::ground {

// By run: its entity in the cast, where it names a person or a body. Full names come first, so that
// a last name and "the Brotherhood" find theirs wherever they stand; a run beside an office is a
// person.
RunEntities name_actors(const Reading& reading, const std::vector<NameRun>& runs,
                        const std::vector<ActorPhrase>& phrases, Cast& cast);

}  // namespace rapporteur::ground
