#include "read/text_story.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "read/dateline.h"
#include "read/day_within.h"
#include "read/header_lines.h"
#include "read/lines.h"
#include "read/list_marks.h"
#include "read/outlet_names.h"
#include "read/page_furniture.h"
#include "read/segment.h"
#include "read/year_of_day.h"

namespace rapporteur::read {

namespace {

constexpr std::size_t kMaxHeadlineBytes = 220;
constexpr std::size_t kMaxCrossheadWords = 12;
constexpr std::size_t kMostHeadlines = 3;
// A dateline opens the first paragraphs of the story, behind a summary at most.
constexpr std::size_t kDatelineParagraphs = 3;

void set_if_empty(SourcedFact& fact, const std::string& value, const std::string& from) {
  if (fact.value.empty() && !value.empty()) fact = {value, from};
}

// What the text itself says, kept apart until all of it has been seen.
struct Found {
  std::optional<PrintedDay> header_day;
  std::string named_outlet;  // "By Capital Daily", the first entry of a menu line
  std::string owner;         // of a copyright line
  std::string letterhead;    // capitals above the story
  std::string byline;
  std::string header_title;
  std::optional<Dateline> dateline;
};

std::string_view line_of(const Report& report, const Paragraph& paragraph) {
  return report.slice(paragraph.span);
}

std::size_t count_words(std::string_view text) {
  return split_words(text, {0, static_cast<std::uint32_t>(text.size())}).size();
}

bool could_be_headline(std::string_view line) {
  const auto dateline = find_dateline(line, {0, static_cast<std::uint32_t>(line.size())});
  if (dateline && !dateline->is_whole_line && dateline->day) return false;
  return line.size() <= kMaxHeadlineBytes && !ends_sentence(line) && line.back() != ':' &&
         line.back() != ';' && line.back() != ',' && starts_upper(line) && count_words(line) >= 2;
}

// Whether a paragraph is running text without doubt: it ends a sentence and is longer than a title.
bool is_running_text(std::string_view line) {
  const bool is_closed = ends_sentence(line) || line.back() == ':';
  return line.size() > kMaxHeadlineBytes || (is_closed && count_words(line) >= 8);
}

std::vector<Paragraph> cut(const Report& report) {
  std::vector<Paragraph> paragraphs;
  for (Span span : cut_paragraphs(report.text)) {
    const auto tail = glued_tail(report.slice(span));
    if (tail) {
      const std::uint32_t at = span.begin + *tail;
      paragraphs.push_back({trim(report.text, Span{span.begin, at}), ParagraphKind::prose, {}});
      paragraphs.push_back({{at, span.end}, ParagraphKind::boilerplate, {}});
      continue;
    }
    paragraphs.push_back({span, ParagraphKind::prose, {}});
  }
  return paragraphs;
}

// A title that crawlers set in front of the text, in one line with its first sentence.
void cut_off_title(Report& report) {
  const std::string& title = report.title.value;
  if (title.size() < 12 || report.paragraphs.empty()) return;
  Paragraph& first = report.paragraphs.front();
  const std::string_view line = line_of(report, first);
  if (folded(line) == folded(title)) first.kind = ParagraphKind::headline;
  if (!line.starts_with(title) || line.size() < title.size() + 40) return;
  std::size_t end = title.size();
  while (end < line.size() && (line[end] == '.' || line[end] == ' ')) ++end;
  if (end == title.size() || !starts_upper(line.substr(end))) return;
  const std::uint32_t at = first.span.begin + static_cast<std::uint32_t>(end);
  const Span rest{at, first.span.end};
  first.span.end = trim(report.text, Span{first.span.begin, at}).end;
  first.kind = ParagraphKind::headline;
  report.paragraphs.insert(report.paragraphs.begin() + 1, {rest, ParagraphKind::prose, {}});
}

// Index of the first paragraph of running text; the number of paragraphs where none is.
std::size_t find_first_prose(const Report& report) {
  for (std::size_t i = 0; i < report.paragraphs.size(); ++i) {
    const std::string_view line = line_of(report, report.paragraphs[i]);
    if (report.paragraphs[i].kind != ParagraphKind::prose || is_caption(line)) continue;
    if (read_header_line(line) || is_boilerplate(line)) continue;
    if (is_running_text(line)) return i;
  }
  return report.paragraphs.size();
}

void note_menu(std::string_view line, Found& found) {
  const std::vector<std::string> parts = menu_parts(without_markup(line));
  if (parts.empty() || !found.named_outlet.empty()) return;
  if (is_outlet_name(parts.front()) && count_words(parts.front()) >= 2)
    found.named_outlet = parts.front();
}

void note_header(const HeaderLine& header, Found& found) {
  if (!found.header_day && header.day) found.header_day = header.day;
  if (found.named_outlet.empty()) found.named_outlet = header.outlet;
  if (found.byline.empty()) found.byline = header.byline;
  if (found.header_title.empty()) found.header_title = header.title;
}

// "MINISTRY OF FOREIGN AFFAIRS OF ...", "ISAF Joint Command - Afghanistan": who sends it, over a
// press release.
bool is_letterhead(std::string_view line, std::string_view next) {
  if (!is_all_caps(line) || count_words(line) > 12) return false;
  const std::string plain = folded(next);
  return plain == "press release" || plain == "for immediate release" || plain == "statement" ||
         plain == "communique" || read_header_line(next).has_value();
}

// "Harbour Times" over a headline, "The Associated Press" under one.
bool is_outlet_line(const Report& report, std::size_t i) {
  std::string_view line = line_of(report, report.paragraphs[i]);
  const bool has_article = line.starts_with("The ");
  if (has_article) line.remove_prefix(4);
  if (is_agency_name(line)) return true;
  // "The Osby Packet" over its day.
  if (i == 0 && has_article && report.paragraphs.size() > 1 && count_words(line) <= 3) {
    const auto header = read_header_line(line_of(report, report.paragraphs[1]));
    if (header && header->day) return true;
  }
  if (i != 0 || report.paragraphs.size() < 2 || is_boilerplate(line)) return false;
  const std::string_view next = line_of(report, report.paragraphs[1]);
  return count_words(line) <= 3 && is_outlet_name(line) && could_be_headline(next) &&
         count_words(next) >= 4;
}

// Kinds of what stands above the first paragraph of running text.
ParagraphKind kind_above(const Report& report, std::size_t i, std::size_t first_prose,
                         Found& found) {
  const std::string_view line = line_of(report, report.paragraphs[i]);
  const std::string_view next = i + 1 < report.paragraphs.size()
                                    ? line_of(report, report.paragraphs[i + 1])
                                    : std::string_view();
  if (is_caption(line)) return ParagraphKind::caption;
  if (const auto header = read_header_line(line)) {
    note_header(*header, found);
    return ParagraphKind::header;
  }
  if (is_outlet_line(report, i)) {
    if (found.named_outlet.empty()) found.named_outlet = squeeze(line);
    return ParagraphKind::header;
  }
  note_menu(line, found);
  const std::string owner = copyright_holder(without_markup(line));
  if (is_boilerplate(line)) {
    if (found.owner.empty()) found.owner = owner;
    return ParagraphKind::boilerplate;
  }
  if (!found.dateline) {
    const auto dateline = find_dateline(report.text, report.paragraphs[i].span);
    if (dateline && dateline->is_whole_line) {
      found.dateline = dateline;
      return ParagraphKind::header;
    }
  }
  if (is_letterhead(line, next)) {
    found.letterhead = squeeze(line);
    return ParagraphKind::header;
  }
  if (!has_letters(line) || count_words(line) == 1) return ParagraphKind::header;
  return i < first_prose && could_be_headline(line) ? ParagraphKind::headline
                                                    : ParagraphKind::prose;
}

ParagraphKind kind_within(const Report& report, std::size_t i, Found& found) {
  const std::string_view line = line_of(report, report.paragraphs[i]);
  if (is_caption(line)) return ParagraphKind::caption;
  if (is_boilerplate(line)) {
    const std::string owner = copyright_holder(without_markup(line));
    if (found.owner.empty()) found.owner = owner;
    return ParagraphKind::boilerplate;
  }
  if (starts_list_item(line)) return ParagraphKind::list_item;
  if (const auto header = read_header_line(line)) {
    note_header(*header, found);
    return ParagraphKind::header;
  }
  // A short line without a stop, before a paragraph of running text, is the head of a section.
  const bool is_last = i + 1 == report.paragraphs.size();
  const bool before_prose = !is_last && is_running_text(line_of(report, report.paragraphs[i + 1]));
  if (before_prose && could_be_headline(line) && count_words(line) <= kMaxCrossheadWords)
    return ParagraphKind::headline;
  return ParagraphKind::prose;
}

void find_kinds(Report& report, Found& found) {
  const std::size_t first_prose = find_first_prose(report);
  for (std::size_t i = 0; i < report.paragraphs.size(); ++i) {
    Paragraph& paragraph = report.paragraphs[i];
    if (paragraph.kind != ParagraphKind::prose) continue;
    // Without any running text (a flash, a table) what comes first may still be a head.
    paragraph.kind = i < first_prose && first_prose < report.paragraphs.size()
                         ? kind_above(report, i, first_prose, found)
                         : kind_within(report, i, found);
  }
}

// Many short lines in a row are a table or a list, and no headlines; only the first that opens the
// report may be one.
void undo_rows_of_headlines(Report& report) {
  std::vector<Paragraph>& all = report.paragraphs;
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin;
    while (end < all.size() && all[end].kind == ParagraphKind::headline) ++end;
    if (end - begin > kMostHeadlines) {
      for (std::size_t i = begin + (begin == 0 ? 1 : 0); i < end; ++i)
        all[i].kind = ParagraphKind::prose;
    }
    begin = end + 1;
  }
}

// "Follow us on ..." behind the story; a sentence of the story is never taken for one.
void find_sign_offs(Report& report) {
  for (auto last = report.paragraphs.rbegin(); last != report.paragraphs.rend(); ++last) {
    if (last->kind == ParagraphKind::boilerplate || last->kind == ParagraphKind::caption) continue;
    if (last + 1 == report.paragraphs.rend() || !is_sign_off(line_of(report, *last))) return;
    last->kind = ParagraphKind::boilerplate;
  }
}

// Paragraphs that begin with a name in capitals and a colon, as transcripts do.
std::size_t count_speakers(const Report& report) {
  const auto is_speech = [&](const Paragraph& paragraph) {
    const std::string_view line = line_of(report, paragraph);
    const std::size_t colon = line.substr(0, 40).find(':');
    return colon != std::string_view::npos && is_all_caps(line.substr(0, colon));
  };
  return static_cast<std::size_t>(
      std::count_if(report.paragraphs.begin(), report.paragraphs.end(), is_speech));
}

void find_datelines(Report& report, Found& found) {
  std::size_t seen = 0;
  for (Paragraph& paragraph : report.paragraphs) {
    if (paragraph.kind != ParagraphKind::prose && paragraph.kind != ParagraphKind::list_item)
      continue;
    if (++seen > kDatelineParagraphs) return;
    const auto dateline = find_dateline(report.text, paragraph.span);
    if (!dateline || (dateline->may_be_speaker && count_speakers(report) > 1)) continue;
    if (dateline->is_whole_line) {
      paragraph.kind = ParagraphKind::header;
    } else {
      paragraph.dateline = dateline->span;
    }
    if (!found.dateline) found.dateline = dateline;
    return;
  }
}

void set_if_empty(SourcedFact& fact, const SourcedFact& known) {
  set_if_empty(fact, known.value, known.from);
}

void set_title(Report& report, const Found& found, const KnownFacts& known) {
  set_if_empty(report.title, found.header_title, "header");
  for (const Paragraph& paragraph : report.paragraphs) {
    if (paragraph.kind == ParagraphKind::prose || paragraph.kind == ParagraphKind::list_item) break;
    if (paragraph.kind == ParagraphKind::headline) {
      set_if_empty(report.title, squeeze(report.slice(paragraph.span)), "title");
      break;
    }
  }
  set_if_empty(report.title, known.title);
}

void set_outlet(Report& report, const Found& found, const KnownFacts& known) {
  set_if_empty(report.outlet, found.named_outlet, "header");
  set_if_empty(report.outlet, known.outlet);
  set_if_empty(report.outlet, found.owner, "header");
  if (found.dateline) set_if_empty(report.outlet, found.dateline->agency, "dateline");
  set_if_empty(report.outlet, found.letterhead, "header");
}

void set_published(Report& report, const Found& found, const KnownFacts& known) {
  if (found.header_day && !found.header_day->is_ambiguous) {
    set_if_empty(report.published, to_edtf(*found.header_day), "header");
  }
  const bool has_day = found.dateline && found.dateline->day;
  if (has_day && found.dateline->day->year != 0) {
    set_if_empty(report.published, to_edtf(*found.dateline->day), "dateline");
  }
  const SourcedFact& told = report.published.value.empty() ? known.published : report.published;
  for (const auto& day : {has_day ? found.dateline->day : std::nullopt, day_of_title(report)}) {
    const auto edtf = day ? day_within(told.value, *day) : std::nullopt;
    if (edtf) report.published = {*edtf, told.from};
  }
  set_if_empty(report.published, known.published);
  if (!has_day || !report.published.value.empty()) return;
  PrintedDay day = *found.dateline->day;
  day.year = year_from_story(report, day).value_or(0);
  set_if_empty(report.published, to_edtf(day), "dateline");
}

}  // namespace

void read_story(Report& report, const KnownFacts& known) {
  Found found;
  if (report.paragraphs.empty()) report.paragraphs = cut(report);
  cut_off_title(report);
  find_kinds(report, found);
  undo_rows_of_headlines(report);
  find_sign_offs(report);
  find_datelines(report, found);
  set_title(report, found, known);
  set_outlet(report, found, known);
  set_published(report, found, known);
  set_if_empty(report.byline, found.byline, "header");
  if (found.dateline) set_if_empty(report.byline, found.dateline->byline, "dateline");
  set_if_empty(report.byline, known.byline);
  set_if_empty(report.url, known.url);
  if (found.dateline) set_if_empty(report.dateline_place, found.dateline->place, "dateline");
}

}  // namespace rapporteur::read
