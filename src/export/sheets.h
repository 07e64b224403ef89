// A record as sheets: a table for each kind of entry, one for what each report says, one for what
// differs. Written as CSV files with a description for programs, or as one workbook.

#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "export/entry_set.h"
#include "rapporteur/result.h"

namespace rapporteur::exports {

struct Column {
  std::string name;
  std::string type;   // string, integer, number, date, as Frictionless Data's Table Schema has them
  std::string means;  // one sentence for the codebook
};

struct Sheet {
  std::string name;   // a file's name without its ending
  std::string holds;  // one sentence
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
};

// Sheets without a row are left out. The claims' sheet can be edited and given back to `import`.
std::vector<Sheet> sheets_of(const EntrySet& set, const std::vector<Claim>& claims);

// Files by name: NAME.csv for every sheet, codebook.md and datapackage.json (Frictionless Data).
std::vector<std::pair<std::string, std::string>> data_package(const std::vector<Sheet>& sheets,
                                                              const std::string& title);

// One workbook (Office Open XML), the codebook as its last sheet. `day`, ISO or empty, stands as
// its time of making, so that the same record gives the same bytes. `io` where it cannot be
// written.
Result<void> write_workbook(const std::vector<Sheet>& sheets, const std::string& title,
                            const std::string& day, const std::filesystem::path& path);

}  // namespace rapporteur::exports
