// A text of the command line, read as a report is.

#pragma once

#include <string>

#include "claim/check_rules.h"
#include "pipeline/run.h"

namespace rapporteur::cli {

// Without a dateline or a day of its own; always taken for English.
claim::ReadText read_text(const std::string& text, const pipeline::Resources& use);

// A report of a record again, as the rooms up to the claims read it.
claim::ReadText read_report(const Report& report, const pipeline::Resources& use);

}  // namespace rapporteur::cli
