// From what a user types as an id to the claim that is meant.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/record_view.h"
#include "rapporteur/claim.h"
#include "store/record_file.h"

namespace rapporteur::cli {

// The claim whose id begins so (or "REPORT/ID"). Several where reports carry it under one and
// the same id. `not_found` without one; `bad_input` with the list where different ids begin so.
Result<std::vector<Claim>> find_claim(const store::RecordFile& record, const std::string& id);

// ID and --record of the verbs that speak of one claim; must live as long as the app.
struct ClaimOptions {
  RecordOption record;
  std::string id;

  void add_to(CLI::App& command);
};

// Opens the record, finds the claims and has them shown; says on stderr what fails. The result is
// an exit code.
int with_claims(
    const ClaimOptions& options,
    const std::function<int(const store::RecordFile&, const std::vector<Claim>&)>& show);

}  // namespace rapporteur::cli
