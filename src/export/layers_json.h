// What was found in a report before any claim, as lines of docs/claims.md: mentions of actors,
// places, days, clauses, tokens.

#pragma once

#include <set>
#include <string>
#include <vector>

#include "pipeline/run.h"
#include "rapporteur/result.h"

namespace rapporteur::exports {

// Names of the layers that `--layers` takes.
const std::vector<std::string>& layer_names();

// All lines of one report for the stream: its report line first (with the whole text where the
// layer `report` is asked for), then claims and layers by span, then kind. Without line ends.
std::vector<std::string> stream_lines(const pipeline::Reading& reading,
                                      const std::set<std::string>& layers);

}  // namespace rapporteur::exports
