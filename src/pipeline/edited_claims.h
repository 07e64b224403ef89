// An exported sheet of claims that a human has edited: what differs from the record becomes
// decisions.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/import_claims.h"
#include "rapporteur/result.h"
#include "read/sheet.h"
#include "store/record_file.h"

namespace rapporteur::pipeline {

struct EditReceipt {
  std::size_t corrected = 0;  // fields
  std::size_t unchanged = 0;  // rows
  std::vector<Refusal> refused;
};

// Whether a sheet is one that `export` wrote: it has the columns report, id, kind and passage.
bool is_claims_sheet(const read::SheetTable& table);

// Each cell of a field that `correct` can set is compared with the claim as it is judged now; one
// that differs is a decision. `who` and `made_on` are those of the decisions. A row whose claim is
// not in the record, or whose field cannot be set, is refused; columns that are missing are left
// alone.
Result<EditReceipt> import_edits(store::RecordFile& record, const read::SheetTable& table,
                                 const std::string& who, const std::string& made_on);

}  // namespace rapporteur::pipeline
