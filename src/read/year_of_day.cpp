#include "read/year_of_day.h"

#include <algorithm>
#include <vector>

#include "read/lines.h"

namespace rapporteur::read {

namespace {

using std::chrono::sys_days;

constexpr int kMaxDaysBefore = 120;

sys_days to_days(int year, int month, int day) {
  return sys_days{std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
                  std::chrono::day(static_cast<unsigned>(day))};
}

std::optional<sys_days> latest_full_day(std::string_view text) {
  std::optional<sys_days> latest;
  for (const PrintedDay& day : find_days(text)) {
    if (day.year == 0 || day.is_ambiguous) continue;
    const sys_days days = to_days(day.year, day.month, day.day);
    if (!latest || days > *latest) latest = days;
  }
  return latest;
}

// Weekdays that the first paragraph of running text names in full.
std::vector<std::chrono::weekday> opening_weekdays(const Report& report) {
  std::vector<std::chrono::weekday> weekdays;
  for (const Paragraph& paragraph : report.paragraphs) {
    if (paragraph.kind != ParagraphKind::prose) continue;
    for (const Span& span : split_words(report.text, paragraph.span)) {
      std::string_view word = report.slice(span);
      while (!word.empty() && !is_ascii_alpha(word.back())) word.remove_suffix(1);
      const auto weekday = word.size() >= 6 ? weekday_named(word) : std::nullopt;
      if (weekday) weekdays.push_back(*weekday);
    }
    break;
  }
  return weekdays;
}

}  // namespace

std::optional<int> year_from_story(const Report& report, const PrintedDay& day) {
  const auto latest = latest_full_day(report.text);
  if (!latest) return std::nullopt;
  const auto latest_year = static_cast<int>(std::chrono::year_month_day(*latest).year());
  const auto weekdays = opening_weekdays(report);
  for (const int year : {latest_year, latest_year + 1}) {
    if (!is_real_day(year, day.month, day.day)) continue;
    const sys_days candidate = to_days(year, day.month, day.day);
    const auto distance = (candidate - *latest).count();
    if (distance < 0 || distance > kMaxDaysBefore) continue;
    const bool agrees = std::find(weekdays.begin(), weekdays.end(),
                                  std::chrono::weekday(candidate)) != weekdays.end();
    if (agrees) return year;
  }
  return std::nullopt;
}

}  // namespace rapporteur::read
