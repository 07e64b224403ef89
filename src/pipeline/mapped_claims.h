// Claims that come as a spreadsheet: a map says which column is which field.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/result.h"
#include "read/sheet.h"

namespace rapporteur::pipeline {

// One field of a claim: from a column, or the same for all rows.
struct MappedField {
  std::string field;  // of docs/claims.md: report, text, kind, status, date, parties ...
  std::string column;
  std::string constant;                       // used where `column` is empty
  std::map<std::string, std::string> values;  // what a cell's word means: "Treffen" -> "meeting"
};

// From YAML (docs/import.md); `bad_input` with file, line and column. Without a map every column
// is the field of its name, `passage` being `text`.
Result<std::vector<MappedField>> read_map(const std::string& name, std::string_view yaml);
std::vector<MappedField> map_by_names(const read::SheetTable& table);

// The map's columns that the sheet does not have.
std::vector<std::string> missing_columns(const std::vector<MappedField>& map,
                                         const read::SheetTable& table);

// Each row as a line of docs/claims.md; actors of a cell are parted by ";".
std::vector<std::string> claim_lines(const std::vector<MappedField>& map,
                                     const read::SheetTable& table);

// The value of a field in one row; empty where the map has no such field.
std::string mapped_value(const std::vector<MappedField>& map, const read::SheetTable& table,
                         const read::SheetRow& row, std::string_view field);

}  // namespace rapporteur::pipeline
