#include "read/html/page_day.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "base/utf8.h"
#include "read/lines.h"
#include "read/printed_day.h"

namespace rapporteur::read::html {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

// How far from the headline a line with the day may stand, in blocks.
constexpr std::size_t kBlocksAbove = 6;
constexpr std::size_t kBlocksBelow = 14;
constexpr std::size_t kMaxDayLineBytes = 240;

sys_days to_days(const PrintedDay& day) {
  return std::chrono::year(day.year) / std::chrono::month(static_cast<unsigned>(day.month)) /
         std::chrono::day(static_cast<unsigned>(day.day));
}

// "/2023/11/08/", "/2023-11-08-", "/2023/nov/8/".
std::optional<sys_days> day_in_address(std::string_view url) {
  const std::size_t path =
      url.find('/', url.find("://") == std::string_view::npos ? 0 : url.find("://") + 3);
  if (path == std::string_view::npos) return std::nullopt;
  for (std::size_t at = path; at + 8 < url.size(); ++at) {
    if (is_ascii_digit(url[at]) || !is_ascii_digit(url[at + 1]) || is_ascii_alpha(url[at]))
      continue;
    const auto day = day_at(url, at + 1);
    if (day && day->year != 0 && !day->is_ambiguous && is_ascii_digit(url[at + 4]))
      return to_days(*day);
    // "/2023/nov/8/": year, month by name, day.
    const std::size_t slash = at + 5;
    if (slash >= url.size() || url[slash] != '/') continue;
    const std::size_t end = url.find('/', slash + 1);
    if (end == std::string_view::npos || month_number(url.substr(slash + 1, end - slash - 1)) == 0)
      continue;
    std::size_t digits = end + 1;
    while (digits < url.size() && is_ascii_digit(url[digits])) ++digits;
    const std::string spelled = std::string(url.substr(end + 1, digits - end - 1)) + " " +
                                std::string(1, static_cast<char>(url[slash + 1] & ~0x20)) +
                                std::string(url.substr(slash + 2, end - slash - 2)) + " " +
                                std::string(url.substr(at + 1, 4));
    const auto named = day_at(spelled, 0);
    if (named && named->year != 0) return to_days(*named);
  }
  return std::nullopt;
}

// In "4/5/2023" the month stands first in the United States, and nowhere else by rule.
std::optional<sys_days> resolve(PrintedDay day, const std::string& region) {
  if (day.year == 0) return std::nullopt;
  if (day.is_ambiguous) {
    if (region.empty()) return std::nullopt;
    if (region == "US" || region == "us") std::swap(day.day, day.month);
  }
  return to_days(day);
}

std::size_t title_block(const PageFacts& facts, const std::vector<Block>& blocks) {
  const std::string title = folded(facts.title);
  std::size_t first_heading = blocks.size();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!title.empty() && folded(blocks[i].text) == title && (blocks[i].is_heading() || i > 3))
      return i;
    if (blocks[i].tag == GUMBO_TAG_H1 && first_heading == blocks.size()) first_heading = i;
  }
  return first_heading == blocks.size() ? 0 : first_heading;
}

bool says_updated(std::string_view before) {
  const std::string lower = base::to_lower(before);
  const std::size_t updated = std::max(lower.rfind("updat") + 1, lower.rfind("modif") + 1);
  const std::size_t published =
      std::max({lower.rfind("publish") + 1, lower.rfind("post") + 1, lower.rfind("first") + 1});
  return updated > published;
}

struct DayLine {
  sys_days day;
  bool is_update = false;
};

// Days with a year in the short lines around the headline, those below it first.
std::vector<DayLine> days_at_headline(const PageFacts& facts, const std::vector<Block>& blocks) {
  const std::size_t title = title_block(facts, blocks);
  std::vector<std::size_t> order;
  for (std::size_t i = title + 1; i < blocks.size() && i <= title + kBlocksBelow; ++i)
    order.push_back(i);
  for (std::size_t i = title; i-- > 0 && title - i <= kBlocksAbove;) order.push_back(i);
  std::vector<DayLine> found;
  for (const std::size_t i : order) {
    const std::string& text = blocks[i].text;
    if (text.size() > kMaxDayLineBytes || blocks[i].is_heading()) continue;
    std::size_t from = 0;
    for (const PrintedDay& day : find_days(text)) {
      const auto resolved = resolve(day, facts.region);
      if (resolved)
        found.push_back(
            {*resolved, says_updated(std::string_view(text).substr(from, day.span.begin - from))});
      from = day.span.end;
    }
  }
  return found;
}

bool is_neighbour(sys_days a, sys_days b) { return a != b && a - b <= days(1) && b - a <= days(1); }

// The local day of a moment in Greenwich's zone.
sys_days local_day(const TimeStamp& moment, const PageFacts& facts,
                   const std::vector<Block>& blocks) {
  for (const TimeStamp& other : facts.published) {
    if (other.offset_minutes && *other.offset_minutes != 0 && is_same_moment(other, moment))
      return other.day;
  }
  for (const TimeStamp& other : facts.times) {
    if (other.offset_minutes && *other.offset_minutes != 0 && is_same_moment(other, moment))
      return other.day;
  }
  const auto address = day_in_address(facts.url);
  if (address && is_neighbour(*address, moment.day)) return *address;
  for (const DayLine& line : days_at_headline(facts, blocks)) {
    if (line.is_update) continue;
    return is_neighbour(line.day, moment.day) ? line.day : moment.day;
  }
  return moment.day;
}

}  // namespace

SourcedFact find_page_day(const PageFacts& facts, const std::vector<Block>& blocks) {
  if (!facts.published.empty()) {
    const TimeStamp& first = facts.published.front();
    const bool is_exact = first.is_local() && first.minutes;
    return {to_edtf(is_exact ? first.day : local_day(first, facts, blocks)), "metadata"};
  }
  const std::vector<DayLine> lines = days_at_headline(facts, blocks);
  const auto line =
      std::find_if(lines.begin(), lines.end(), [](const DayLine& one) { return !one.is_update; });
  if (line != lines.end()) return {to_edtf(line->day), "header"};
  if (const auto address = day_in_address(facts.url)) return {to_edtf(*address), "url"};
  if (!facts.times.empty()) return {to_edtf(facts.times.front().day), "metadata"};
  if (!lines.empty()) return {to_edtf(lines.front().day), "header"};
  return {};
}

}  // namespace rapporteur::read::html
