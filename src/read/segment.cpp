#include "read/segment.h"

#include <algorithm>

#include "base/utf8.h"
#include "read/lines.h"
#include "read/list_marks.h"

namespace rapporteur::read {

namespace {

// Wires break at 60 to 80 columns; a line longer than this was not broken by a column.
constexpr std::size_t kMaxColumns = 110;
// Lines this short part headlines and addresses, not running text.
constexpr std::size_t kMinColumns = 30;
// With fewer breaks inside paragraphs than this, filled lines may be chance.
constexpr std::size_t kMinBreaks = 2;

struct Layout {
  bool is_wrapped = false;
  std::size_t columns = 0;
};

std::string_view slice(std::string_view text, const Line& line) {
  return text.substr(line.span.begin, line.span.size());
}

std::size_t columns(std::string_view text, const Line& line) {
  return line.indent + base::count_code_points(slice(text, line));
}

std::size_t first_word_columns(std::string_view text, const Line& line) {
  const auto words = split_words(text, line.span);
  return base::count_code_points(text.substr(words.front().begin, words.front().size()));
}

// Pairs of lines that follow each other without an empty line or an indent between.
std::vector<std::size_t> soft_breaks(const std::vector<Line>& lines) {
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!lines[i].is_blank() && !lines[i + 1].is_blank() && lines[i + 1].indent <= lines[i].indent)
      at.push_back(i);
  }
  return at;
}

Layout find_layout(std::string_view text, const std::vector<Line>& lines) {
  const std::vector<std::size_t> breaks = soft_breaks(lines);
  Layout layout;
  for (const std::size_t i : breaks)
    layout.columns = std::max(layout.columns, columns(text, lines[i]));
  if (breaks.size() < kMinBreaks || layout.columns > kMaxColumns || layout.columns < kMinColumns)
    return layout;
  std::size_t filled = 0;
  for (const std::size_t i : breaks) {
    if (columns(text, lines[i]) + 1 + first_word_columns(text, lines[i + 1]) > layout.columns - 4)
      ++filled;
  }
  layout.is_wrapped = filled * 10 >= breaks.size() * 6;
  return layout;
}

// Whether the line break between `line` and `next` is white space inside one paragraph.
bool is_joined(std::string_view text, const Line& line, const Line& next, const Layout& layout) {
  if (next.is_blank() || line.is_blank() || starts_list_item(slice(text, next))) return false;
  const std::string_view before = slice(text, line);
  if (layout.is_wrapped) {
    if (next.indent > line.indent + 1 && !(line.indent == 0 && next.indent < 2)) return false;
    return columns(text, line) + 1 + first_word_columns(text, next) > layout.columns - 14 ||
           starts_lower(slice(text, next));
  }
  // One line a paragraph: a stray break inside a sentence is still no end of it.
  const bool is_open = !ends_sentence(before) && before.back() != ':' && before.back() != ';';
  return is_open && starts_lower(slice(text, next)) && columns(text, line) >= 45;
}

}  // namespace

std::vector<Span> cut_paragraphs(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  const Layout layout = find_layout(text, lines);
  std::vector<Span> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].is_blank()) continue;
    if (i > 0 && !paragraphs.empty() && is_joined(text, lines[i - 1], lines[i], layout)) {
      paragraphs.back().end = lines[i].span.end;
    } else {
      paragraphs.push_back(lines[i].span);
    }
  }
  return paragraphs;
}

}  // namespace rapporteur::read
