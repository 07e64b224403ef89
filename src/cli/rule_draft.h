// From a decision on a claim to the example that a rule file would need.

#pragma once

#include "cli/record_view.h"

namespace rapporteur::cli {

// Prints the example in YAML for the rule that made the claim, to be edited and put into a rule
// file; says on stderr which other claims that rule has made, for they may change with it. The
// result is an exit code.
int draft_rule(const RecordOption& option, const std::string& decision_id);

}  // namespace rapporteur::cli
