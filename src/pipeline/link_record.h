// The entries of a record.

#pragma once

#include <string>

#include "rapporteur/entry.h"
#include "rapporteur/result.h"
#include "store/record_file.h"

namespace rapporteur::pipeline {

struct LinkScope {
  std::string coder;  // only claims of this coder; empty: of all that the record shows
};

// All claims that the record shows (RecordOptions may narrow them), and of a scope, as entries,
// with the record's decisions.
Result<Entries> link_record(const store::RecordFile& record, const LinkScope& scope = {});

}  // namespace rapporteur::pipeline
