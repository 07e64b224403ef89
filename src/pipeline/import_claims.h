// Takes claims of other coders into a record: a file of lines, each through the gate.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/result.h"
#include "store/record_file.h"

namespace rapporteur::pipeline {

struct Refusal {
  std::size_t line = 0;  // from 1
  std::string text;      // the line as it came
  std::string reason;
};

struct ImportReceipt {
  std::size_t added = 0;
  std::size_t known = 0;  // were there already
  std::vector<Refusal> refused;
};

// `bytes` are JSON lines of docs/claims.md, a stream line first or none. What one line has wrong
// does not keep the others out; an error is the record's. A report is named by its id, with or
// without ".txt", or by the address from which it came.
Result<ImportReceipt> import_claims(store::RecordFile& record, std::string_view bytes,
                                    const std::string& coder);

}  // namespace rapporteur::pipeline
