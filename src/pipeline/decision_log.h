// A record's decisions as a file that can be kept, merged and replayed.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/import_claims.h"
#include "rapporteur/decision.h"
#include "rapporteur/result.h"
#include "store/record_file.h"

namespace rapporteur::pipeline {

// JSON lines of docs/decisions.md, in order of time: two logs with the same decisions are the same
// bytes.
std::string decision_log(const std::vector<Decision>& decisions);

// Takes the lines of another log in. What one line has wrong does not keep the others out; those
// that are there already change nothing.
Result<ImportReceipt> import_decisions(store::RecordFile& record, std::string_view bytes);

}  // namespace rapporteur::pipeline
