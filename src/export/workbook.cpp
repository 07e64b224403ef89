#include <ctime>
#include <optional>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "base/utf8.h"
#include "export/sheets.h"

namespace rapporteur::exports {

namespace {

constexpr std::size_t kMostInCell = 32767;  // code units that a cell of a workbook can hold
constexpr lxw_row_t kMostRows = 1048576;

// A cell cut at its end, with a mark, where it is longer than a workbook allows.
std::string fitting(const std::string& cell) {
  if (cell.size() <= kMostInCell) return cell;
  std::string cut;
  for (std::size_t at = 0; at < cell.size() && cut.size() < kMostInCell - 8;) {
    const auto [code_point, bytes, valid] = base::decode_at(cell, at);
    base::append_utf8(cut, code_point);
    at += bytes;
  }
  return cut + "…";
}

std::optional<double> number_of(const std::string& cell) {
  char* end = nullptr;
  const double number = std::strtod(cell.c_str(), &end);
  if (cell.empty() || end != cell.c_str() + cell.size()) return std::nullopt;
  return number;
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Column& of,
                const std::string& cell) {
  const auto number = of.type == "integer" || of.type == "number" ? number_of(cell) : std::nullopt;
  if (number) {
    worksheet_write_number(sheet, row, column, *number, nullptr);
  } else if (!cell.empty()) {
    worksheet_write_string(sheet, row, column, fitting(cell).c_str(), nullptr);
  }
}

void write_sheet(lxw_workbook* book, lxw_format* bold, const Sheet& sheet) {
  lxw_worksheet* out = workbook_add_worksheet(book, sheet.name.c_str());
  const auto columns = static_cast<lxw_col_t>(sheet.columns.size());
  for (lxw_col_t i = 0; i < columns; ++i) {
    const Column& column = sheet.columns[i];
    worksheet_write_string(out, 0, i, column.name.c_str(), bold);
    const bool is_wide = column.name == "title" || column.name == "words" ||
                         column.name == "passage" || column.name == "according_to";
    worksheet_set_column(out, i, i, is_wide ? 60 : 16, nullptr);
  }
  lxw_row_t row = 0;
  for (const auto& cells : sheet.rows) {
    if (++row == kMostRows) break;
    for (lxw_col_t i = 0; i < columns; ++i) write_cell(out, row, i, sheet.columns[i], cells[i]);
  }
  worksheet_freeze_panes(out, 1, 0);
  worksheet_autofilter(out, 0, 0, row, static_cast<lxw_col_t>(columns - 1));
}

Sheet codebook_sheet(const std::vector<Sheet>& sheets) {
  Sheet book{"codebook",
             "What each column means.",
             {{"sheet", "string", ""}, {"column", "string", ""}, {"means", "string", ""}},
             {}};
  for (const Sheet& sheet : sheets) {
    book.rows.push_back({sheet.name, "", sheet.holds});
    for (const Column& column : sheet.columns)
      book.rows.push_back({sheet.name, column.name, column.means});
  }
  return book;
}

// Noon of that day in UTC; a fixed day where none is known, since 0 would mean now.
std::time_t made_on(const std::string& day) {
  std::tm time{};
  time.tm_year = 100;
  time.tm_mday = 1;
  if (day.size() == 10) {
    time.tm_year = std::stoi(day.substr(0, 4)) - 1900;
    time.tm_mon = std::stoi(day.substr(5, 2)) - 1;
    time.tm_mday = std::stoi(day.substr(8, 2));
  }
  time.tm_hour = 12;
  return timegm(&time);
}

}  // namespace

Result<void> write_workbook(const std::vector<Sheet>& sheets, const std::string& title,
                            const std::string& day, const std::filesystem::path& path) {
  lxw_workbook* book = workbook_new(path.c_str());
  std::string name = title;
  lxw_doc_properties properties{};
  properties.title = name.data();
  properties.created = made_on(day);
  workbook_set_properties(book, &properties);
  lxw_format* bold = workbook_add_format(book);
  format_set_bold(bold);
  for (const Sheet& sheet : sheets) write_sheet(book, bold, sheet);
  write_sheet(book, bold, codebook_sheet(sheets));
  const lxw_error error = workbook_close(book);
  if (error == LXW_NO_ERROR) return {};
  return fail(ErrorKind::io, fmt::format("writing {}: {}", path.string(), lxw_strerror(error)));
}

}  // namespace rapporteur::exports
