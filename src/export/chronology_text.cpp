#include "export/chronology_text.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/edtf.h"
#include "base/utf8.h"
#include "export/page_parts.h"

namespace rapporteur::exports {

namespace {

constexpr std::size_t kIndent = 13;  // of everything behind the status
constexpr std::size_t kPassageLines = 2;

// Signs of ECMA-48; each begins with ESC and ends with "m", and has no width.
constexpr std::string_view kBold = "\x1b[1m", kDim = "\x1b[2m", kPlain = "\x1b[0m";
constexpr std::string_view kGreen = "\x1b[32m", kYellow = "\x1b[33m", kRed = "\x1b[31m",
                           kBlue = "\x1b[34m";

std::string painted(std::string_view text, std::string_view sign, const TextStyle& style) {
  if (!style.with_colour || text.empty()) return std::string(text);
  return fmt::format("{}{}{}", sign, text, kPlain);
}

// Code points that take a column.
std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\x1b') {
      at = std::min(text.find('m', at), text.size() - 1) + 1;
      continue;
    }
    ++width;
    at += base::decode_at(text, at).bytes;
  }
  return width;
}

std::string_view status_sign(const ChronologyLine& line) {
  if (line.kind == "statement") return kBlue;
  if (line.is_fact) return kGreen;
  for (const std::string_view word : {"did not take place", "cancelled", "denied", "postponed"}) {
    if (line.status == word) return kRed;
  }
  return kYellow;
}

std::string headline_text(const ChronologyLine& line, const TextStyle& style) {
  std::string text;
  for (const Piece& piece : line.headline) {
    switch (piece.style) {
      case PieceStyle::plain:
        text += piece.text;
        break;
      case PieceStyle::name:
        text += painted(piece.text, kBold, style);
        break;
      case PieceStyle::note:
        text += painted(piece.text, kDim, style);
        break;
    }
  }
  return text;
}

std::string source_text(const ChronologyLine& line) {
  std::string text;
  for (const std::string& detail : line.details) text += detail + " · ";
  if (line.is_reported) text += line.day.empty() ? "day not given · " : "day of the report · ";
  std::vector<std::string> outlets;
  for (const Carrier& carrier : line.carriers) {
    if (std::ranges::find(outlets, carrier.outlet) == outlets.end())
      outlets.push_back(carrier.outlet);
  }
  return text + "[" + listed(outlets) + (line.source.empty() ? "" : ", citing " + line.source) +
         "]";
}

// A bar at the left in place of quotation marks, which the words may have themselves.
std::string passage_text(const ChronologyLine& line, const TextStyle& style) {
  constexpr std::size_t kBarWidth = 2;
  const std::size_t columns =
      std::max<std::size_t>(style.width, kIndent + 20) - kIndent - kBarWidth;
  const Passage passage = shortened(line.passage, kPassageLines * columns - 8);
  const std::string words = passage.before + painted(passage.words, kBold, style) + passage.after;
  const std::string bar = std::string(kIndent, ' ') + painted("│", kDim, style) + " ";
  std::string text = bar;
  for (const char c : wrapped(words, columns, 0)) {
    text += c;
    if (c == '\n') text += bar;
  }
  return text;
}

// The status and below it the id stand in a column of their own.
std::string line_text(const ChronologyLine& line, const TextStyle& style) {
  const std::string id =
      line.carriers.empty() ? "" : line.carriers.front().claim.substr(0, style.id_digits);
  const auto margin = [](const std::string& word) {
    const std::size_t width = 2 + width_of(word);
    return std::string(width < kIndent ? kIndent - width : 1, ' ');
  };
  const std::size_t overhang =
      3 + width_of(line.status) > kIndent ? 3 + width_of(line.status) - kIndent : 0;
  // A long status pushes the first line to the right; the pad stands for it while wrapping.
  const std::string headline =
      wrapped(std::string(overhang, 'x') + headline_text(line, style), style.width, kIndent);
  std::string text = "  " + painted(line.status, status_sign(line), style) + margin(line.status);
  text += headline.substr(overhang) + "\n  " + painted(id, kDim, style) + margin(id);
  text += wrapped(source_text(line), style.width, kIndent) + "\n";
  if (style.with_passages) text += passage_text(line, style) + "\n";
  return text;
}

std::string overview_text(const Overview& overview, const TextStyle& style) {
  std::string reports = fmt::format("{} by {}", counted(overview.reports, "report"),
                                    counted(overview.outlets.size(), "outlet"));
  if (!overview.first_published.empty()) {
    reports += ", published " +
               base::readable_days(overview.first_published == overview.last_published
                                       ? overview.first_published
                                       : overview.first_published + "/" + overview.last_published);
  }
  if (overview.copies > 0) reports += "; " + counted(overview.copies, "is a copy", "are copies");
  if (overview.reports > overview.coded_reports) {
    reports +=
        fmt::format("; {} not in English, not coded", overview.reports - overview.coded_reports);
  }
  std::string lines = counted(overview.meetings, "meeting");
  for (std::size_t i = 0; i < overview.meetings_by_status.size(); ++i) {
    const auto& [status, count] = overview.meetings_by_status[i];
    lines += fmt::format("{}{} {}", i == 0 ? " (" : ", ", count, status);
  }
  if (!overview.meetings_by_status.empty()) lines += ")";
  lines += fmt::format(", {}, {} named", counted(overview.statements, "statement"),
                       counted(overview.people, "person", "people"));
  return painted(wrapped(reports, style.width, 0), kDim, style) + "\n" +
         painted(wrapped(lines, style.width, 0), kDim, style) + "\n";
}

std::string_view skip_code_points(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (count > 0 && at < text.size()) {
    at += base::decode_at(text, at).bytes;
    --count;
  }
  return text.substr(at);
}

// The first `most` code points, ended at a space where one is near.
std::string cut_end(std::string_view text, std::size_t most) {
  if (base::count_code_points(text) <= most) return std::string(text);
  std::string_view kept = text.substr(0, text.size() - skip_code_points(text, most).size());
  const std::size_t space = kept.rfind(' ');
  if (space != std::string_view::npos && space + 20 > kept.size()) kept = kept.substr(0, space);
  return std::string(kept) + "…";
}

std::string cut_start(std::string_view text, std::size_t most) {
  const std::size_t all = base::count_code_points(text);
  if (all <= most) return std::string(text);
  std::string_view kept = skip_code_points(text, all - most);
  const std::size_t space = kept.find(' ');
  if (space != std::string_view::npos && space < 20) kept = kept.substr(space + 1);
  return "…" + std::string(kept);
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
  std::string lines;
  std::size_t column = indent;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::size_t word_width = width_of(word);
    if (at > 0) {
      if (column + 1 + word_width > width && column > indent) {
        lines += "\n" + std::string(indent, ' ');
        column = indent;
      } else {
        lines += ' ';
        ++column;
      }
    }
    lines += word;
    column += word_width;
    at = end + 1;
  }
  return lines;
}

Passage shortened(const Passage& passage, std::size_t most) {
  const std::size_t words = base::count_code_points(passage.words);
  if (words >= most) {
    const bool is_cut = words > most || !passage.after.empty();
    return {passage.before.empty() ? "" : "… ", cut_end(passage.words, most),
            is_cut && words <= most ? "…" : ""};
  }
  const std::size_t before = base::count_code_points(passage.before),
                    after = base::count_code_points(passage.after);
  const std::size_t room = most - words;
  std::size_t room_before = std::min(before, room / 2);
  const std::size_t room_after = std::min(after, room - room_before);
  room_before = std::min(before, room - room_after);
  return {cut_start(passage.before, room_before), passage.words,
          cut_end(passage.after, room_after)};
}

std::string chronology_text(const Chronology& chronology, const TextStyle& style) {
  std::string text = overview_text(chronology.overview, style);
  for (const DaySection& day : chronology.days) {
    text += "\n" + painted(day.day, kBold, style) + "\n";
    for (const ChronologyLine& line : day.lines) text += line_text(line, style);
  }
  return text;
}

}  // namespace rapporteur::exports
