// An instruction with a report's text that a user can give to any language model, whose answer
// `import` takes in: the gate keeps out what the report does not say.

#pragma once

#include <string>

#include "rapporteur/report.h"

namespace rapporteur::exports {

// Made from data/export/prompt.txt.
std::string coding_prompt(const Report& report);

}  // namespace rapporteur::exports
