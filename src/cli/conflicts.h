// Conflicts of decisions are never silent.

#pragma once

#include "pipeline/judged_record.h"

namespace rapporteur::cli {

// Says on stderr how many there are and which verb lists them; nothing where there are none.
void tell_conflicts(const pipeline::JudgedRecord& judged);

// The same for a record just written to. The result is an exit code.
int tell_conflicts(const store::RecordFile& record);

}  // namespace rapporteur::cli
