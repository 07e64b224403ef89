// Decisions as lines of JSON, so that a log can be kept in git and merged with a colleague's.
// docs/decisions.md is the contract.

#pragma once

#include <string>
#include <string_view>

#include "rapporteur/claim.h"
#include "rapporteur/decision.h"
#include "rapporteur/result.h"

namespace rapporteur::link {

// From all that a decision says but its id: equal decisions have equal ids on any machine.
std::string decision_id(const Decision& decision);

// How a decision names a claim, and how it names a person by a spelling.
ClaimAnchor anchor_of(const Claim& claim);
ClaimAnchor anchor_of_name(const std::string& name);

// One line, without its end.
std::string to_json(const Decision& decision);

// `bad_input` with the cause: no JSON object, an act that there is not, nobody or no time named, no
// claim, a `correct` without a field, a `join` or `part` without a second claim, an id that
// belongs to other words. A line without an id gets its own.
Result<Decision> decision_from(std::string_view line);

}  // namespace rapporteur::link
