// A user's spreadsheet held against a record.

#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "link/audit.h"
#include "pipeline/mapped_claims.h"
#include "rapporteur/result.h"
#include "store/record_file.h"

namespace rapporteur::pipeline {

// The rows of a sheet by a map; an empty map takes the columns by their usual names ("date",
// "day"; "parties", "actors", "who"; "place", "location"; "what", "event", "type"; "status").
// `bad_input` where the sheet has no column of parties, or lacks one that the map names. A day that
// is neither EDTF nor one of the usual ways of writing a day is left out of the comparison.
Result<std::vector<link::AuditRow>> audit_rows(const std::string& name,
                                               const std::vector<MappedField>& map,
                                               const read::SheetTable& table);

// A verdict for each row, with what it refers to. Not to be copied: the audit points into it.
struct AuditedRecord {
  Entries entries;
  std::vector<Report> reports;
  std::vector<Claim> claims;
  link::Audit audit;

  [[nodiscard]] std::array<std::size_t, 3> counts() const;  // supported, contradicted, not found
};
Result<std::unique_ptr<AuditedRecord>> audit_record(const store::RecordFile& record,
                                                    const std::vector<link::AuditRow>& rows);

}  // namespace rapporteur::pipeline
