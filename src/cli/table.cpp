#include "cli/table.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "export/chronology_text.h"
#include "export/csv.h"

namespace rapporteur::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostColumnWidth = 36, kLeastColumnWidth = 8, kLeastLastWidth = 24;

// A cell on one line: tabs and line ends as spaces.
std::string on_one_line(std::string cell) {
  std::ranges::replace_if(
      cell, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return cell;
}

std::string cut(const std::string& cell, std::size_t most) {
  if (base::count_code_points(cell) <= most) return cell;
  std::string kept;
  for (std::size_t at = 0, count = 0; count + 1 < most; ++count) {
    const auto bytes = base::decode_at(cell, at).bytes;
    kept += cell.substr(at, bytes);
    at += bytes;
  }
  return kept + "…";
}

std::string padded(const std::string& cell, std::size_t width) {
  const std::size_t taken = base::count_code_points(cell);
  return cell + std::string(width > taken ? width - taken : 0, ' ');
}

std::size_t width_before_last(const std::vector<std::size_t>& widths) {
  std::size_t before = 0;
  for (std::size_t i = 0; i + 1 < widths.size(); ++i) before += widths[i] + 2;
  return before;
}

// Takes from the widest columns what the last one needs, as far as they stay readable.
void make_room(std::vector<std::size_t>& widths, std::size_t width) {
  const std::size_t last = std::min(widths.back(), kLeastLastWidth);
  while (width_before_last(widths) + last > width) {
    const auto widest = std::max_element(widths.begin(), widths.end() - 1);
    if (widest == widths.end() - 1 || *widest <= kLeastColumnWidth) return;
    --*widest;
  }
}

std::string aligned(const Table& table, std::size_t width) {
  const std::size_t columns = table.shown_columns == 0 ? table.columns.size() : table.shown_columns;
  std::vector<std::vector<std::string>> rows = {table.columns};
  rows.insert(rows.end(), table.rows.begin(), table.rows.end());
  std::vector<std::size_t> widths(columns, 0);
  for (auto& row : rows) {
    for (std::size_t i = 0; i < columns; ++i) {
      row[i] = on_one_line(row[i]);
      const std::size_t most = i + 1 < columns ? kMostColumnWidth : std::string::npos;
      widths[i] = std::max(widths[i], std::min(most, base::count_code_points(row[i])));
    }
  }
  make_room(widths, width);
  const std::size_t before_last = width_before_last(widths);
  std::string text;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i + 1 < columns; ++i)
      line += padded(cut(row[i], widths[i]), widths[i]) + "  ";
    line += exports::wrapped(row[columns - 1], width, before_last);
    text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return text;
}

Json json_of(const Table& table, const std::vector<std::string>& row) {
  Json json;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    json[table.columns[i]] = row[i].empty() ? Json(nullptr) : Json(row[i]);
  }
  return json;
}

std::string dumped(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

std::string as_json(const Table& table) {
  Json all = Json::array();
  for (const auto& row : table.rows) all.push_back(json_of(table, row));
  return dumped(all, 1) + "\n";
}

std::string as_jsonl(const Table& table) {
  std::string lines;
  for (const auto& row : table.rows) lines += dumped(json_of(table, row), -1) + "\n";
  return lines;
}

// Joins cells; `between` parts them.
std::string joined(const std::vector<std::string>& cells, const std::string& between) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i)
    line += (i == 0 ? "" : between) + on_one_line(cells[i]);
  return line;
}

std::string as_tsv(const Table& table) {
  std::string text = joined(table.columns, "\t") + "\n";
  for (const auto& row : table.rows) text += joined(row, "\t") + "\n";
  return text;
}

std::string as_csv(const Table& table) {
  std::string text = exports::csv_row(table.columns);
  for (const auto& row : table.rows) text += exports::csv_row(row);
  return text;
}

std::string as_markdown(const Table& table) {
  const auto row_of = [](std::vector<std::string> cells) {
    for (std::string& cell : cells) {
      for (std::size_t at = 0; (at = cell.find('|', at)) != std::string::npos; at += 2)
        cell.insert(at, "\\");
    }
    return "| " + joined(cells, " | ") + " |\n";
  };
  std::string text =
      row_of(table.columns) + row_of(std::vector<std::string>(table.columns.size(), "---"));
  for (const auto& row : table.rows) text += row_of(row);
  return text;
}

}  // namespace

const std::vector<std::string>& table_format_names() {
  static const std::vector<std::string> names = {"table", "csv", "tsv", "json", "jsonl", "md"};
  return names;
}

TableFormat table_format(const std::string& name) {
  const auto& names = table_format_names();
  const auto found = std::ranges::find(names, name);
  return found == names.end() ? TableFormat::table
                              : static_cast<TableFormat>(found - names.begin());
}

std::string named_row(std::string_view name, const std::string& value, std::size_t name_width,
                      std::size_t width) {
  if (value.empty()) return "";
  return fmt::format("  {:<{}}{}\n", name, name_width,
                     exports::wrapped(value, width, name_width + 2));
}

std::string write_table(const Table& table, TableFormat format, std::size_t width) {
  switch (format) {
    case TableFormat::table:
      return aligned(table, width);
    case TableFormat::csv:
      return as_csv(table);
    case TableFormat::tsv:
      return as_tsv(table);
    case TableFormat::json:
      return as_json(table);
    case TableFormat::jsonl:
      return as_jsonl(table);
    case TableFormat::md:
      return as_markdown(table);
  }
  return {};
}

}  // namespace rapporteur::cli
