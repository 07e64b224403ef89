// Files that come in line by line, and what of them is refused.

#pragma once

#include <string>
#include <vector>

#include "pipeline/import_claims.h"

namespace rapporteur::cli {

// Of a file, or of standard input for "-".
Result<std::string> bytes_of(const std::string& file);

// Writes what is refused to FILE.refused.jsonl (import.refused.jsonl for "-"), each with its line,
// reason and words under `what`, and says so on stderr. The result is an exit code.
int tell_refused(const std::vector<pipeline::Refusal>& refused, const std::string& file,
                 const char* what);

}  // namespace rapporteur::cli
