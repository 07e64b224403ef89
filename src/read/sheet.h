// Spreadsheets that users bring: CSV, TSV and XLSX as one table of texts.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/result.h"

namespace rapporteur::read {

struct SheetRow {
  std::size_t line = 0;            // in the file, or the row of the sheet; from 1
  std::vector<std::string> cells;  // as many as the header has
};

struct SheetTable {
  std::vector<std::string> header;
  std::vector<SheetRow> rows;  // those that are empty are left out

  // Where a column stands; header.size() where there is none. Capitals do not matter.
  [[nodiscard]] std::size_t column(std::string_view name) const;
};

// By content: a zip archive is a workbook, of which the sheet named `preferred` counts, or the
// first where none is named so; anything else is text parted by commas, semicolons or tabs,
// whichever its first line has most. Days of a workbook come as ISO days. `bad_input` with the name
// and the line of the fault, `over_limit` above 256 MB of one part.
Result<SheetTable> read_sheet(const std::string& name, std::string_view bytes,
                              std::string_view preferred = {});

// The two forms by themselves.
Result<SheetTable> read_csv(const std::string& name, std::string_view bytes);
Result<SheetTable> read_workbook(const std::string& name, std::string_view bytes,
                                 std::string_view preferred = {});

}  // namespace rapporteur::read
