// PLOVER and CAMEO by composition: an entry gives the code of the act itself; how real the act is
// told to be makes of it an agreement, a request, a refusal, or nothing.

#pragma once

#include <string>
#include <utility>

#include "rapporteur/claim.h"
#include "rapporteur/clause.h"

namespace rapporteur::claim {

// Of a cooperative act (talks, aid): planned and offered are AGREE 03x, proposed and demanded
// REQUEST 02x, refused and cancelled REJECT 12x. Of a hostile one: planned and threatened are
// THREATEN 13x, called off CONCEDE. Denied, failed and supposed ones have none.
std::pair<PloverCode, std::string> codes_for(const PloverCode& base, const std::string& cameo,
                                             Status status);

}  // namespace rapporteur::claim
