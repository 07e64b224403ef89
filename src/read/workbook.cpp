#include <archive.h>
#include <archive_entry.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <map>
#include <memory>
#include <set>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "base/utf8.h"
#include "read/sheet.h"

namespace rapporteur::read {

namespace {

constexpr std::int64_t kMostBytes = std::int64_t{256} << 20;  // of one part of the archive
constexpr std::size_t kMostColumns = 16384;                   // that a workbook can have

struct CloseArchive {
  void operator()(archive* open) const { archive_read_free(open); }
};

using Parts = std::map<std::string, std::string>;

// What the library says is wrong; of some broken archives it says nothing.
std::string fault_of(archive* open) {
  const char* words = archive_error_string(open);
  return words == nullptr ? "a broken archive" : words;
}

Result<std::string> part_bytes(const std::string& name, archive* open, const std::string& part) {
  std::string bytes;
  std::array<char, 1 << 16> buffer;
  while (true) {
    const auto got = archive_read_data(open, buffer.data(), buffer.size());
    if (got == 0) return bytes;
    if (got < 0) {
      return fail(ErrorKind::bad_input, fmt::format("{}: {}: {}", name, part, fault_of(open)));
    }
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
    if (static_cast<std::int64_t>(bytes.size()) > kMostBytes)
      return fail(ErrorKind::over_limit, fmt::format("{}: {}: more than 256 MB", name, part));
  }
}

// The parts of a workbook that hold text; pictures and drawings are passed over.
Result<Parts> parts_of(const std::string& name, std::string_view bytes) {
  const std::unique_ptr<archive, CloseArchive> open(archive_read_new());
  archive_read_support_format_zip(open.get());
  if (archive_read_open_memory(open.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    return fail(ErrorKind::bad_input, name + ": " + fault_of(open.get()));
  Parts parts;
  archive_entry* entry = nullptr;
  int state = ARCHIVE_OK;
  while ((state = archive_read_next_header(open.get(), &entry)) == ARCHIVE_OK) {
    const char* path = archive_entry_pathname(entry);
    const std::string part = path == nullptr ? "" : path;
    if (!part.ends_with(".xml") && !part.ends_with(".rels")) continue;
    auto read = part_bytes(name, open.get(), part);
    if (!read) return fail(read.error());
    parts[part] = std::move(*read);
  }
  if (state != ARCHIVE_EOF) return fail(ErrorKind::bad_input, name + ": " + fault_of(open.get()));
  return parts;
}

Result<std::unique_ptr<pugi::xml_document>> parsed(const std::string& name, const Parts& parts,
                                                   const std::string& part) {
  const auto found = parts.find(part);
  if (found == parts.end())
    return fail(ErrorKind::bad_input, fmt::format("{}: no {} in this workbook", name, part));
  auto document = std::make_unique<pugi::xml_document>();
  const auto result = document->load_buffer(found->second.data(), found->second.size());
  if (!result) {
    return fail(ErrorKind::bad_input, fmt::format("{}: {}: byte {}: {}", name, part, result.offset,
                                                  result.description()));
  }
  return document;
}

// All text runs below a node, as rich text is parted into several.
std::string text_below(const pugi::xml_node& node) {
  std::string text;
  for (const auto& found : node.select_nodes(".//t")) text += found.node().text().get();
  return text;
}

// A workbook keeps a day as a number; its style says that it is one (ECMA-376, part 1, 18.8.30).
bool is_day_format(int id, const std::map<int, std::string>& codes) {
  if ((id >= 14 && id <= 22) || (id >= 45 && id <= 47)) return true;
  const auto code = codes.find(id);
  return code != codes.end() && code->second.find_first_of("yYdD") != std::string::npos &&
         code->second.find("[Red]") == std::string::npos;
}

std::string iso_day(double serial, bool from_1904) {
  using namespace std::chrono;
  // Day 60 of the 1900 count is a 29 February that never was; what lies before is off by one.
  const sys_days zero = from_1904 ? sys_days{year{1904} / 1 / 1} : sys_days{year{1899} / 12 / 30};
  const year_month_day day{zero + days{static_cast<int>(std::floor(serial))}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

// "BC12" is column 54, from 0.
std::size_t column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    if (column > kMostColumns) return kMostColumns;
  }
  return column == 0 ? 0 : column - 1;
}

class Workbook {
 public:
  Workbook(const std::string& name, const Parts& parts) : name_(name), parts_(parts) {}

  Result<SheetTable> sheet(std::string_view preferred) {
    const auto book = parsed(name_, parts_, "xl/workbook.xml");
    if (!book) return fail(book.error());
    from_1904_ = (*book)->select_node("//workbookPr").node().attribute("date1904").as_bool();
    const auto path = sheet_path(**book, preferred);
    if (!path) return fail(path.error());
    read_strings();
    read_styles();
    const auto chosen = parsed(name_, parts_, *path);
    if (!chosen) return fail(chosen.error());
    return table_of(**chosen);
  }

 private:
  [[nodiscard]] Result<std::string> sheet_path(const pugi::xml_document& book,
                                               std::string_view preferred) const {
    pugi::xml_node chosen = book.select_node("//sheets/sheet").node();
    for (const auto& found : book.select_nodes("//sheets/sheet")) {
      if (preferred == found.node().attribute("name").as_string()) chosen = found.node();
    }
    const std::string id = chosen.attribute("r:id").as_string();
    const auto links = parsed(name_, parts_, "xl/_rels/workbook.xml.rels");
    if (!links) return fail(links.error());
    for (const auto& found : (*links)->select_nodes("//Relationship")) {
      if (id != found.node().attribute("Id").as_string()) continue;
      const std::string target = found.node().attribute("Target").as_string();
      return target.starts_with("/") ? target.substr(1) : "xl/" + target;
    }
    return fail(ErrorKind::bad_input, name_ + ": no sheet in this workbook");
  }

  void read_strings() {
    const auto strings = parsed(name_, parts_, "xl/sharedStrings.xml");
    if (!strings) return;  // a workbook of numbers has none
    for (const auto& found : (*strings)->select_nodes("//si"))
      strings_.push_back(text_below(found.node()));
  }

  void read_styles() {
    const auto styles = parsed(name_, parts_, "xl/styles.xml");
    if (!styles) return;
    std::map<int, std::string> codes;
    for (const auto& found : (*styles)->select_nodes("//numFmts/numFmt")) {
      codes[found.node().attribute("numFmtId").as_int()] =
          found.node().attribute("formatCode").as_string();
    }
    int style = 0;
    for (const auto& found : (*styles)->select_nodes("//cellXfs/xf")) {
      if (is_day_format(found.node().attribute("numFmtId").as_int(), codes))
        day_styles_.insert(style);
      ++style;
    }
  }

  [[nodiscard]] std::string text_of(const pugi::xml_node& cell) const {
    const std::string_view type = cell.attribute("t").as_string();
    const std::string value = cell.child("v").text().get();
    if (type == "inlineStr") return text_below(cell);
    if (type == "s") {
      const auto at = static_cast<std::size_t>(std::strtoul(value.c_str(), nullptr, 10));
      return at < strings_.size() ? strings_[at] : "";
    }
    if (type == "b") return value == "1" ? "true" : "false";
    const bool is_day = type.empty() || type == "n";
    constexpr double kFirst = 1, kLast = 2958465;  // 1900 to 9999
    const double number = std::strtod(value.c_str(), nullptr);
    if (is_day && !value.empty() && day_styles_.contains(cell.attribute("s").as_int()) &&
        number >= kFirst && number <= kLast)
      return iso_day(number, from_1904_);
    return value;
  }

  Result<SheetTable> table_of(const pugi::xml_document& document) const {
    SheetTable table;
    std::size_t line = 0;
    for (const auto& found : document.select_nodes("//sheetData/row")) {
      line = found.node().attribute("r").as_uint(static_cast<unsigned>(line + 1));
      SheetRow row{line, {}};
      for (const auto& cell : found.node().children("c")) {
        const char* at = cell.attribute("r").as_string();
        const std::size_t column = *at == '\0' ? row.cells.size() : column_of(at);
        if (column >= kMostColumns) continue;
        if (row.cells.size() <= column) row.cells.resize(column + 1);
        row.cells[column] = text_of(cell);
      }
      add_row(std::move(row), table);
    }
    if (table.header.empty()) return fail(ErrorKind::bad_input, name_ + ": no row in the sheet");
    return table;
  }

  static void add_row(SheetRow row, SheetTable& table) {
    while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
    if (row.cells.empty()) return;
    if (table.header.empty()) {
      table.header = std::move(row.cells);
      return;
    }
    row.cells.resize(table.header.size());
    table.rows.push_back(std::move(row));
  }

  const std::string& name_;
  const Parts& parts_;
  bool from_1904_ = false;
  std::vector<std::string> strings_;
  std::set<int> day_styles_;
};

}  // namespace

Result<SheetTable> read_workbook(const std::string& name, std::string_view bytes,
                                 std::string_view preferred) {
  const auto parts = parts_of(name, bytes);
  if (!parts) return fail(parts.error());
  return Workbook(name, *parts).sheet(preferred);
}

}  // namespace rapporteur::read
