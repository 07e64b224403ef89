// Links between places of reports as lines of JSON: docs/export.md, "links".

#pragma once

#include <string>
#include <vector>

#include "link/happening_links.h"

namespace rapporteur::exports {

std::string link_lines(const std::vector<link::HappeningLink>& links);

}  // namespace rapporteur::exports
