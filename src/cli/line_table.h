// The chronology as rows, for spreadsheets and scripts.

#pragma once

#include "cli/table.h"
#include "export/chronology.h"

namespace rapporteur::cli {

// Columns: day, first_day, last_day, day_from, kind, status, what, details, source, outlets,
// reports, claims, passage. Lists are parted by "; ".
Table line_table(const exports::Chronology& chronology);

}  // namespace rapporteur::cli
