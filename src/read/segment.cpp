#include "read/segment.h"

#include <algorithm>
#include <cstdint>

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
constexpr std::size_t kManyBreaks = 5;
// Columns by which a filled line may be short, and one of an already wrapped block.
constexpr std::size_t kSlack = 4;
constexpr std::size_t kRaggedSlack = 14;

// How the lines of one block (between empty lines and indents) are set.
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

// The indent of running lines: a line that stands further in opens a paragraph.
std::uint32_t find_margin(const std::vector<Line>& lines) {
  std::uint32_t margin = UINT32_MAX;
  for (const Line& line : lines) {
    if (!line.is_blank()) margin = std::min(margin, line.indent);
  }
  return margin;
}

bool is_soft_break(const std::vector<Line>& lines, std::size_t i, std::uint32_t margin) {
  return i + 1 < lines.size() && !lines[i].is_blank() && !lines[i + 1].is_blank() &&
         lines[i + 1].indent <= margin + 1;
}

// Whether the next line's first word would not have fitted.
bool is_filled(std::string_view text, const Line& line, const Line& next, std::size_t width,
               std::size_t slack) {
  return columns(text, line) + 1 + first_word_columns(text, next) + slack > width;
}

// How the lines of the whole report are set: the evidence that a block of two lines lacks.
struct ReportLayout {
  std::uint32_t margin = 0;
  std::size_t width = 0;  // the widest line that is followed by another of its block; 0: no columns
  std::size_t breaks = 0;  // inside blocks
  std::size_t filled = 0;  // of these
};

ReportLayout measure(std::string_view text, const std::vector<Line>& lines) {
  ReportLayout report;
  report.margin = find_margin(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_soft_break(lines, i, report.margin))
      report.width = std::max(report.width, columns(text, lines[i]));
  }
  if (report.width > kMaxColumns || report.width < kMinColumns) report.width = 0;
  for (std::size_t i = 0; i < lines.size() && report.width != 0; ++i) {
    if (!is_soft_break(lines, i, report.margin)) continue;
    ++report.breaks;
    if (is_filled(text, lines[i], lines[i + 1], report.width, kSlack)) ++report.filled;
  }
  return report;
}

bool is_mostly(std::size_t filled, std::size_t breaks) { return filled * 10 >= breaks * 6; }

// Layout of the block that begins at line `begin` and ends before `end`.
Layout find_layout(std::string_view text, const std::vector<Line>& lines, std::size_t begin,
                   std::size_t end, const ReportLayout& report) {
  Layout layout{false, report.width};
  if (report.width == 0 || end - begin < 2) return layout;
  std::size_t filled = 0;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (is_filled(text, lines[i], lines[i + 1], report.width, kSlack)) ++filled;
  }
  const std::size_t breaks = end - begin - 1;
  // One break alone may be chance, unless the sentence plainly goes on or the report is set so.
  const std::string_view second = slice(text, lines[begin + 1]);
  const std::size_t enough = is_all_caps(second) ? kMinBreaks : kManyBreaks;
  const bool is_set_so = report.breaks >= enough && is_mostly(report.filled, report.breaks);
  layout.is_wrapped =
      is_mostly(filled, breaks) && (breaks >= kMinBreaks || starts_lower(second) || is_set_so);
  return layout;
}

// "U.S." at the end of a line ends no sentence that goes on in small letters.
bool ends_in_initial(std::string_view line) {
  return line.size() >= 2 && line.back() == '.' && line[line.size() - 2] >= 'A' &&
         line[line.size() - 2] <= 'Z';
}

// Whether the line break between `line` and `next` is white space inside one paragraph.
bool is_joined(std::string_view text, const Line& line, const Line& next, const Layout& layout) {
  if (next.is_blank() || line.is_blank() || starts_list_item(slice(text, next))) return false;
  const std::string_view before = slice(text, line);
  if (layout.is_wrapped) {
    return is_filled(text, line, next, layout.columns, kRaggedSlack) ||
           starts_lower(slice(text, next));
  }
  // One line a paragraph: a stray break inside a sentence is still no end of it.
  const bool is_open = (!ends_sentence(before) || ends_in_initial(before)) &&
                       before.back() != ':' && before.back() != ';';
  return is_open && starts_lower(slice(text, next)) && columns(text, line) >= 45;
}

}  // namespace

std::vector<Span> cut_paragraphs(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  const ReportLayout report = measure(text, lines);
  std::vector<Span> paragraphs;
  for (std::size_t begin = 0; begin < lines.size();) {
    if (lines[begin].is_blank()) {
      ++begin;
      continue;
    }
    std::size_t end = begin + 1;
    while (is_soft_break(lines, end - 1, report.margin)) ++end;
    const Layout layout = find_layout(text, lines, begin, end, report);
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin && is_joined(text, lines[i - 1], lines[i], layout)) {
        paragraphs.back().end = lines[i].span.end;
      } else {
        paragraphs.push_back(lines[i].span);
      }
    }
    begin = end;
  }
  return paragraphs;
}

}  // namespace rapporteur::read
