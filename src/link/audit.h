// A spreadsheet of dated happenings held against the record: what stands, what speaks against it,
// what is not there, and what the sheet lacks.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ground/gazetteer.h"
#include "rapporteur/claim.h"
#include "rapporteur/entry.h"

namespace rapporteur::link {

struct AuditRow {
  std::size_t line = 0;              // in the sheet
  std::string date;                  // EDTF; empty where the sheet gives none
  std::vector<std::string> parties;  // as the sheet names them
  std::string place, what;
  std::string status;  // of docs/claims.md; empty: it is told as having happened
};

enum class AuditVerdict {
  supported,     // the record has it, and no field of the sheet speaks against it
  contradicted,  // the record has it, but with another value of a field
  not_found,     // nothing in the record tells it
};
std::string verdict_word(AuditVerdict verdict);

struct AuditFinding {
  AuditRow row;
  AuditVerdict verdict = AuditVerdict::not_found;
  std::string field;  // of a contradiction: date, place, parties, status
  std::string value;  // what the record has there
  std::string note;   // "only planned"; empty
  const Entry* entry = nullptr;
  std::vector<EntryClaim> passages;  // those that decide it
};

struct Audit {
  std::vector<AuditFinding> findings;  // a row each, in their order
  std::vector<const Entry*> lacking;   // dated happenings of the record in no row
};

// `claims` are those of the entries, which must outlive the result. A row is the entry that has
// all its parties and the nearest day: days must be within ten of each other, or the row's place
// must be the entry's. What is said of somebody alone (statements, figures) is not looked for.
Audit audit(const std::vector<AuditRow>& rows, const std::vector<Entry>& entries,
            const std::vector<Claim>& claims, const ground::Gazetteer& gazetteer);

}  // namespace rapporteur::link
