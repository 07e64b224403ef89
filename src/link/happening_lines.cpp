#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "base/tab_lines.h"
#include "link/happening.h"

namespace rapporteur::link {

namespace {

std::optional<std::uint32_t> number_in(const std::string& text) {
  std::uint32_t number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end || text.empty()) return std::nullopt;
  return number;
}

// Words come from reports: a tab or an end of line in one would break the table.
std::string cell(std::string text) {
  for (char& c : text)
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  return text;
}

}  // namespace

std::string happening_lines(const std::vector<Happening>& happenings) {
  std::string lines;
  for (const Happening& one : happenings) {
    lines += fmt::format("{}\t{}\t{}{}{}\t{}\t{}\t{}\n", one.span.begin, one.span.end,
                         static_cast<char>(one.part), one.said ? "s" : "", one.light ? "l" : "",
                         cell(one.word), cell(one.who), cell(one.what));
  }
  return lines;
}

std::vector<Happening> read_happenings(std::string_view lines) {
  std::vector<Happening> happenings;
  for (const auto& row : base::tab_lines(lines, 6)) {
    const auto begin = number_in(row[0]);
    const auto end = number_in(row[1]);
    if (!begin || !end || *begin >= *end || row[2].empty()) continue;
    Happening one;
    one.span = {*begin, *end};
    one.part = static_cast<WordPart>(row[2].front());
    one.word = row[3];
    if (one.part != WordPart::verb && one.part != WordPart::noun && one.part != WordPart::adjective)
      continue;
    one.said = row[2].find('s') != std::string::npos;
    one.light = row[2].find('l') != std::string::npos;
    one.who = row[4];
    one.what = row[5];
    happenings.push_back(std::move(one));
  }
  return happenings;
}

}  // namespace rapporteur::link
