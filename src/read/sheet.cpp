#include "read/sheet.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/utf8.h"

namespace rapporteur::read {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kZipMark = "PK\x03\x04";

// The sign that parts the cells: the one that the first line has most of, outside quotation marks.
char separator_of(std::string_view bytes) {
  std::array<std::pair<char, int>, 3> signs = {{{',', 0}, {';', 0}, {'\t', 0}}};
  bool quoted = false;
  for (const char c : bytes) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && !quoted) break;
    for (auto& [sign, count] : signs) count += !quoted && c == sign ? 1 : 0;
  }
  return std::ranges::max_element(signs, {}, [](const auto& one) { return one.second; })->first;
}

class CsvReader {
 public:
  CsvReader(const std::string& name, std::string_view bytes)
      : name_(name), bytes_(bytes), separator_(separator_of(bytes)) {}

  // RFC 4180; a lone line feed ends a row too.
  Result<std::vector<SheetRow>> rows() {
    std::vector<SheetRow> rows;
    while (at_ < bytes_.size()) {
      SheetRow row;
      row.line = line_;
      if (auto read = read_row(row); !read) return fail(read.error());
      rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  Result<void> read_row(SheetRow& row) {
    while (true) {
      auto cell = at_ < bytes_.size() && bytes_[at_] == '"' ? quoted_cell() : plain_cell();
      if (!cell) return fail(cell.error());
      row.cells.push_back(std::move(*cell));
      if (at_ >= bytes_.size()) return {};
      const char sign = bytes_[at_++];
      if (sign == separator_) continue;
      if (sign == '\r' && at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
      ++line_;
      return {};
    }
  }

  Result<std::string> plain_cell() {
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && bytes_[at_] != separator_ && bytes_[at_] != '\n' &&
           bytes_[at_] != '\r')
      ++at_;
    return std::string(bytes_.substr(begin, at_ - begin));
  }

  Result<std::string> quoted_cell() {
    const std::size_t first_line = line_;
    std::string cell;
    for (++at_; at_ < bytes_.size(); ++at_) {
      if (bytes_[at_] == '\n') ++line_;
      if (bytes_[at_] != '"') {
        cell += bytes_[at_];
      } else if (at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '"') {
        cell += bytes_[++at_];
      } else {
        ++at_;
        // What stands behind the closing mark belongs to the cell, as spreadsheets take it.
        auto rest = plain_cell();
        return cell + *rest;
      }
    }
    return fail(ErrorKind::bad_input,
                fmt::format("{}: line {}: a quotation mark is not closed", name_, first_line));
  }

  const std::string& name_;
  std::string_view bytes_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

bool is_empty(const SheetRow& row) {
  return std::ranges::all_of(row.cells, [](const std::string& cell) {
    return cell.find_first_not_of(" \t\r\n") == std::string::npos;
  });
}

}  // namespace

std::size_t SheetTable::column(std::string_view name) const {
  const std::string wanted = base::to_lower(name);
  const auto found = std::ranges::find_if(
      header, [&](const std::string& cell) { return base::to_lower(cell) == wanted; });
  return static_cast<std::size_t>(found - header.begin());
}

Result<SheetTable> read_csv(const std::string& name, std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (!base::is_valid_utf8(bytes))
    return fail(ErrorKind::bad_input, name + ": not UTF-8; save the sheet as CSV UTF-8");
  auto rows = CsvReader(name, bytes).rows();
  if (!rows) return fail(rows.error());
  std::erase_if(*rows, is_empty);
  if (rows->empty()) return fail(ErrorKind::bad_input, name + ": no row in this sheet");
  SheetTable table;
  table.header = std::move(rows->front().cells);
  for (std::size_t i = 1; i < rows->size(); ++i) {
    SheetRow& row = (*rows)[i];
    if (row.cells.size() > table.header.size()) {
      return fail(ErrorKind::bad_input,
                  fmt::format("{}: line {}: {} cells under {} headings", name, row.line,
                              row.cells.size(), table.header.size()));
    }
    row.cells.resize(table.header.size());
    table.rows.push_back(std::move(row));
  }
  return table;
}

Result<SheetTable> read_sheet(const std::string& name, std::string_view bytes,
                              std::string_view preferred) {
  return bytes.starts_with(kZipMark) ? read_workbook(name, bytes, preferred)
                                     : read_csv(name, bytes);
}

}  // namespace rapporteur::read
