#include "read/day_within.h"

namespace rapporteur::read {

namespace {

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::optional<std::string> day_within(std::string_view known, PrintedDay day) {
  const bool has_month = known.size() == 7 && known[4] == '-';
  if ((known.size() != 4 && !has_month) || !is_number(known.substr(0, 4))) return std::nullopt;
  const int year = std::stoi(std::string(known.substr(0, 4)));
  if (has_month) {
    if (!is_number(known.substr(5))) return std::nullopt;
    if (std::stoi(std::string(known.substr(5))) != day.month) return std::nullopt;
  }
  if (day.is_ambiguous || (day.year != 0 && day.year != year)) return std::nullopt;
  day.year = year;
  if (!is_real_day(day.year, day.month, day.day)) return std::nullopt;
  return to_edtf(day);
}

std::optional<PrintedDay> day_of_title(const Report& report) {
  for (const Paragraph& paragraph : report.paragraphs) {
    const std::string_view text = report.slice(paragraph.span);
    const bool is_prose =
        paragraph.kind == ParagraphKind::prose || paragraph.kind == ParagraphKind::list_item;
    const std::string_view line = text.substr(0, text.find('\n'));
    for (const PrintedDay& day : find_days(line)) {
      const std::string_view rest = line.substr(day.span.end);
      const bool opens = day.span.begin == 0 && rest.starts_with(':');
      const bool closes = !is_prose && rest.find_first_not_of(" .\r") == std::string_view::npos;
      if (opens || closes) return day;
    }
    if (is_prose) break;
  }
  return std::nullopt;
}

}  // namespace rapporteur::read
