// Who the actors of a report are found to be, as one number: where it changes, the report's claims
// are to be compared anew.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "link/people.h"
#include "link/who.h"
#include "rapporteur/claim.h"

namespace rapporteur::link {

// One line of bytes for all actors of a report's claims, as far as recognise() looks at them.
std::string actors_of(const std::vector<const Claim*>& claims, const Names& names);

// Of such a line: who they are by what all reports say.
std::int64_t recognised(std::string_view actors, const std::string& report, const People& people);

}  // namespace rapporteur::link
