#include "read/header_lines.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <set>
#include <vector>

#include "base/utf8.h"
#include "read/lines.h"
#include "read/outlet_names.h"

namespace rapporteur::read {

namespace {

constexpr std::size_t kMaxHeaderBytes = 200;

// Words that stand around a day and a time in a header and say nothing else.
const std::set<std::string, std::less<>>& labels() {
  static const std::set<std::string, std::less<>> words = {
      "date",        "published", "posted", "updated", "last",  "modified", "on",    "at",
      "first",       "time",      "gmt",    "utc",     "bst",   "cet",      "cest",  "est",
      "edt",         "pst",       "pdt",    "cst",     "cdt",   "mst",      "mdt",   "msk",
      "amt",         "azt",       "eet",    "eest",    "ist",   "jst",      "am",    "pm",
      "a",           "m",         "p",      "hrs",     "hours", "et",       "pt",    "local",
      "created",     "release",   "issued", "of",      "the",   "day",      "trt",   "pkt",
      "wat",         "eat",       "et",     "ago",     "min",   "read",     "added", "edited",
      "publication", "submitted", "in",     "page",    "pages", "p",        "pp",    "section",
      "edition",     "vol",       "volume", "no",      "issue"};
  return words;
}

struct Credit {
  std::string name, outlet;  // "By Petar Dool - Trend:"
};

// Takes "By NAME" off the line; the name ends with the line or before a mark or a digit. Behind a
// dash may stand the outlet.
Credit take_byline(std::string& line) {
  const std::string lower = base::to_lower(line);
  for (std::size_t at = lower.find("by "); at != std::string::npos;
       at = lower.find("by ", at + 1)) {
    const bool opens =
        at == 0 || std::string_view(" ,|-/").find(lower[at - 1]) != std::string_view::npos;
    if (!opens) continue;
    const std::size_t name = at + 3;
    std::size_t end = line.find_first_of("|/,0123456789\t", name);
    if (end == std::string::npos) end = line.size();
    const std::string_view cut = trim(std::string_view(line).substr(name, end - name));
    const std::size_t dash = cut.find(" - ");
    Credit found{std::string(cut.substr(0, dash)), ""};
    if (found.name.empty()) continue;
    if (dash != std::string_view::npos) {
      std::string_view outlet = trim(cut.substr(dash + 3));
      if (outlet.ends_with(':')) outlet.remove_suffix(1);
      if (is_outlet_name(outlet)) found.outlet = outlet;
    }
    line.erase(at, end - at);
    return found;
  }
  return {};
}

bool is_person_or_desk(std::string_view name) {
  const auto words = split_words(name, {0, static_cast<std::uint32_t>(name.size())});
  if (words.empty() || words.size() > 8 || ends_sentence(name) ||
      name.find('"') != std::string_view::npos)
    return false;
  if (name.starts_with("our ") || name.starts_with("a ") || name.starts_with("the "))
    return words.size() <= 6;
  std::size_t small = 0;
  for (const Span& word : words) {
    if (starts_lower(name.substr(word.begin, word.size()))) ++small;
  }
  return starts_upper(name) && small * 2 < words.size();
}

// Takes the first day off the line and tells where it stood.
std::optional<PrintedDay> take_day(std::string& line) {
  const std::vector<PrintedDay> days = find_days(line);
  const auto full =
      std::find_if(days.begin(), days.end(), [](const PrintedDay& day) { return day.year != 0; });
  if (full == days.end()) return std::nullopt;
  for (const PrintedDay& day : std::views::reverse(days)) {
    if (day.year != 0) line.replace(day.span.begin, day.span.size(), " ");
  }
  return *full;
}

// "A9", "B12": the page of a printed paper.
bool is_page(std::string_view word) {
  return word.size() >= 2 && word.size() <= 3 && word[0] >= 'a' && word[0] <= 'f' &&
         std::all_of(word.begin() + 1, word.end(), is_ascii_digit);
}

// What is left when labels, times and marks are gone, in the line's own words.
std::vector<std::string> remainder(std::string_view line) {
  std::vector<std::string> left;
  for (const Span& span : split_words(line, {0, static_cast<std::uint32_t>(line.size())})) {
    const std::string_view word = line.substr(span.begin, span.size());
    const std::string plain = folded(word);
    if (plain.empty() || labels().contains(plain)) continue;
    // "09:15", "[11:05]", "10:20AM", "+0400", "31": figures alone say a time.
    const bool is_time = is_ascii_digit(plain[0]) &&
                         plain.find_first_of("bcdefghijklnoqrstuvwxyz") == std::string::npos;
    const bool is_weekday = weekday_named(plain).has_value() && plain.size() >= 3;
    if (is_time || is_page(plain) || (is_weekday && plain != "sun")) continue;
    left.emplace_back(word);
  }
  return left;
}

// "Thursday 18 October 2035 - evening news": which of a day's broadcasts or printings it is.
bool is_edition(const std::vector<std::string>& words) {
  static constexpr std::array<std::string_view, 15> kWords = {
      "morning", "midday", "noon",     "afternoon", "evening",   "night",   "nightly", "late",
      "news",    "early",  "bulletin", "broadcast", "programme", "program", "update"};
  return std::ranges::all_of(words, [](const std::string& word) {
    const std::string plain = folded(word);
    return plain.empty() || std::ranges::find(kWords, plain) != kWords.end();
  });
}

bool opens_with_day(std::string_view line) {
  const std::vector<PrintedDay> days = find_days(line.substr(0, 60));
  if (days.empty() || days.front().year == 0) return false;
  const std::string before = folded(line.substr(0, days.front().span.begin));
  for (const Span& word : split_words(before, {0, static_cast<std::uint32_t>(before.size())})) {
    if (!labels().contains(before.substr(word.begin, word.size()))) return false;
  }
  return true;
}

std::string without_lead_marks(std::string_view text) {
  while (!text.empty() && std::string_view(" -|:,;").find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  return std::string(trim(text));
}

// "Harbour Daily, Osby, 22 October 2031" without its day: an outlet's name, and a place perhaps,
// every word of them in capitals.
bool take_imprint(std::string_view rest, HeaderLine& header) {
  std::vector<std::string> parts;
  for (const std::string& word : remainder(rest)) {
    std::string plain = word;
    const bool ends_part = plain.ends_with(',');
    if (ends_part) plain.pop_back();
    if (plain.empty() || !starts_upper(plain)) return false;
    if (parts.empty()) parts.emplace_back();
    parts.back() += (parts.back().empty() ? "" : " ") + plain;
    if (ends_part) parts.emplace_back();
  }
  std::erase(parts, "");
  constexpr std::size_t kMostParts = 2;
  if (parts.empty() || parts.size() > kMostParts || !is_outlet_name(parts.front())) return false;
  if (header.outlet.empty()) header.outlet = parts.front();
  return true;
}

// "From: Harbour Bulletin <desk@...>", "Subject: [Bulletin] Title": the lines over a mail. "To:"
// and the like say nothing of the report.
std::optional<HeaderLine> read_mail_line(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon + 1 >= line.size()) return std::nullopt;
  const std::string label = base::to_lower(line.substr(0, colon));
  std::string_view value = trim(line.substr(colon + 1));
  HeaderLine header;
  if (label == "subject") {
    if (value.starts_with('[') && value.find(']') != std::string_view::npos)
      value = trim(value.substr(value.find(']') + 1));
    header.title = value;
    return header.title.empty() ? std::nullopt : std::optional(header);
  }
  if (label != "from" && label != "to" && label != "cc" && label != "reply-to") return std::nullopt;
  if (value.find('@') == std::string_view::npos && label != "to") return std::nullopt;
  const std::string name(trim(value.substr(0, value.find('<'))));
  if (label == "from" && is_outlet_name(name)) header.outlet = name;
  return header;
}

void sort_name(std::string name, HeaderLine& header) {
  if (is_outlet_name(name) && !name.starts_with("our ")) {
    header.outlet = std::move(name);
  } else {
    header.byline = std::move(name);
  }
}

}  // namespace

std::optional<HeaderLine> read_header_line(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > kMaxHeaderBytes) return std::nullopt;
  if (auto mail = read_mail_line(line)) return mail;
  const bool day_first = opens_with_day(line);
  std::string rest(line);
  HeaderLine header;
  header.day = take_day(rest);
  const bool by_first = base::to_lower(line.substr(0, 3)) == "by ";
  if (header.day || by_first) {
    std::string without = rest;
    Credit credit = take_byline(without);
    if (is_person_or_desk(credit.name)) {
      rest = without;
      sort_name(std::move(credit.name), header);
      if (header.outlet.empty()) header.outlet = std::move(credit.outlet);
    }
  }
  if (!header.day && header.byline.empty() && header.outlet.empty()) return std::nullopt;
  const std::vector<std::string> left = remainder(rest);
  if (left.empty() || (header.day && day_first && is_edition(left))) return header;
  if (by_first && !header.day) return left.size() <= 3 ? std::optional(header) : std::nullopt;
  if (header.day && take_imprint(rest, header)) return header;
  // "date 2020-06-30 Ministers meet in Geneva": the day at the head, then the title.
  if (!day_first || ends_sentence(line)) return std::nullopt;
  std::string title;
  for (const std::string& word : left) title += (title.empty() ? "" : " ") + word;
  title = without_lead_marks(title);
  if (!starts_upper(title)) return std::nullopt;
  const bool is_name = left.size() <= 5 && is_outlet_name(title) && header.outlet.empty();
  (is_name ? header.outlet : header.title) = title;
  return header;
}

std::string copyright_holder(std::string_view line) {
  static constexpr std::array<std::string_view, 5> kMarks = {"\xC2\xA9", "(c)", "(C)", "Copyright",
                                                             "COPYRIGHT"};
  std::size_t at = std::string_view::npos;
  for (const std::string_view mark : kMarks) {
    const std::size_t found = line.rfind(mark);
    if (found != std::string_view::npos &&
        (at == std::string_view::npos || found + mark.size() > at))
      at = found + mark.size();
  }
  if (at == std::string_view::npos) return "";
  std::string_view rest = line.substr(at);
  while (!rest.empty() && (is_ascii_digit(rest.front()) ||
                           std::string_view(" -,:").find(rest.front()) != std::string_view::npos ||
                           rest.starts_with("\xE2\x80\x93"))) {
    rest.remove_prefix(rest.starts_with("\xE2\x80\x93") ? 3 : 1);
  }
  if (rest.starts_with("by ")) rest.remove_prefix(3);
  std::size_t end = std::min({rest.find('|'), rest.find('.'), rest.find(','), rest.find("  "),
                              rest.find("All rights"), rest.find("\xC2\xA0")});
  std::string name = squeeze(rest.substr(0, end));
  const auto words = split_words(name, {0, static_cast<std::uint32_t>(name.size())});
  return words.empty() || words.size() > 6 || !starts_upper(name) ? "" : name;
}

}  // namespace rapporteur::read
