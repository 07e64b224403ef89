// What each kind of entry has beside the common columns, with a word for the codebook. Within this
// room only.

#pragma once

#include <string>
#include <vector>

#include "export/sheets.h"

namespace rapporteur::exports {

struct KindSheet {
  std::string kind;   // as in docs/entries.md
  std::string sheet;  // its name
  std::string holds;
  std::vector<Column> columns;
};

// Kinds in the order of a workbook's sheets.
const std::vector<KindSheet>& kind_sheets();

}  // namespace rapporteur::exports
