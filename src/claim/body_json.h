// The fields of each kind of claim as JSON. Within this room only.

#pragma once

#include "claim/json_parts.h"
#include "rapporteur/claim.h"
#include "rapporteur/report.h"

namespace rapporteur::claim {

// Adds the fields of the claim's kind behind those that all kinds have.
void put_body(const Report& report, const Claim& claim, Json& out);

}  // namespace rapporteur::claim
