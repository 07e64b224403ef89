// Rows for people and for other programs: one list, six forms.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::cli {

enum class TableFormat { table, csv, tsv, json, jsonl, md };

struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  // as many cells as columns
  std::size_t shown_columns = 0;  // form `table` shows only so many from the left; 0 is all
};

// Names for `--format`, in the order of TableFormat.
const std::vector<std::string>& table_format_names();
TableFormat table_format(const std::string& name);

// CSV is RFC 4180 with a header row; TSV has tabs and line ends in cells written as spaces; an
// empty cell is null in JSON. Form `table` breaks the last column to fit into `width`.
std::string write_table(const Table& table, TableFormat format, std::size_t width);

// "  day       3 May 2031" for people, broken to fit into `width`; nothing for an empty value.
std::string named_row(std::string_view name, const std::string& value, std::size_t name_width,
                      std::size_t width);

}  // namespace rapporteur::cli
