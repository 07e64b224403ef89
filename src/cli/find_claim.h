// From what a user types as an id to the claim that is meant.

#pragma once

#include <string>
#include <vector>

#include "rapporteur/claim.h"
#include "store/record_file.h"

namespace rapporteur::cli {

// The claim whose id begins so (or "REPORT/ID"). Several where reports carry it under one and
// the same id. `not_found` without one; `bad_input` with the list where different ids begin so.
Result<std::vector<Claim>> find_claim(const store::RecordFile& record, const std::string& id);

}  // namespace rapporteur::cli
