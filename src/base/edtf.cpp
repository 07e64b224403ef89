#include "base/edtf.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "base/calendar_words.h"

namespace rapporteur::base {

namespace {

// EDTF 21 to 24.
constexpr std::array<std::string_view, 4> kSeasons = {"spring", "summer", "autumn", "winter"};
constexpr std::string_view kOpenStart = "0001-01-01";
constexpr std::string_view kOpenEnd = "9999-12-31";

// One side of a span. `month` is 0 where not given, 21 to 24 for a season; `day` likewise.
struct Moment {
  std::string year;  // four characters, each a digit or X
  int month = 0;
  int day = 0;
  bool doubtful = false;

  [[nodiscard]] bool has_year() const { return year.find('X') == std::string::npos; }
};

int two_digits(std::string_view text) {
  int value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

int days_in_month(int year, int month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool is_year(std::string_view text) {
  const std::size_t digits = std::min(text.find('X'), text.size());
  return text.size() == 4 &&
         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(digits),
                     [](char c) { return c >= '0' && c <= '9'; }) &&
         text.find_first_not_of('X', digits) == std::string_view::npos;
}

std::optional<Moment> moment_of(std::string_view text) {
  Moment moment;
  while (!text.empty() && std::string_view("~?%").find(text.back()) != std::string_view::npos) {
    moment.doubtful = true;
    text.remove_suffix(1);
  }
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  if (!is_year(text.substr(0, 4))) return std::nullopt;
  moment.year = text.substr(0, 4);
  if (text.size() >= 7) {
    if (text[4] != '-') return std::nullopt;
    moment.month = two_digits(text.substr(5, 2));
    const bool is_month = moment.month >= 1 && moment.month <= 12;
    if (!is_month && !(moment.month >= 21 && moment.month <= 24)) return std::nullopt;
  }
  if (text.size() == 10) {
    moment.day = two_digits(text.substr(8, 2));
    if (text[7] != '-' || moment.month > 12 || moment.day < 1 || moment.day > 31)
      return std::nullopt;
  }
  return moment;
}

std::string iso(int year, int month, int day) {
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<DayRange> range_of(const Moment& moment) {
  std::string low = moment.year, high = moment.year;
  if (low[0] == 'X') return std::nullopt;
  std::replace(low.begin(), low.end(), 'X', '0');
  std::replace(high.begin(), high.end(), 'X', '9');
  const int first = std::stoi(low), last = std::stoi(high);
  if (moment.month == 0) return DayRange{iso(first, 1, 1), iso(last, 12, 31)};
  if (moment.month == 24)
    return DayRange{iso(first, 12, 1), iso(last + 1, 2, days_in_month(last + 1, 2))};
  if (moment.month > 12) {
    const int begin = 3 * (moment.month - 20);
    return DayRange{iso(first, begin, 1), iso(last, begin + 2, days_in_month(last, begin + 2))};
  }
  if (moment.day == 0) {
    return DayRange{iso(first, moment.month, 1),
                    iso(last, moment.month, days_in_month(last, moment.month))};
  }
  return DayRange{iso(first, moment.month, moment.day), iso(last, moment.month, moment.day)};
}

std::string year_words(const Moment& moment) {
  if (moment.year == "XXXX") return "year not given";
  if (moment.has_year()) return moment.year;
  std::string year = moment.year;
  std::replace(year.begin(), year.end(), 'X', '0');
  return "the " + year + "s";
}

// The words without the year: "30 June", "June", "spring"; empty for a bare year.
std::string within_year(const Moment& moment) {
  if (moment.month == 0) return "";
  if (moment.month > 12) return std::string(kSeasons[static_cast<std::size_t>(moment.month - 21)]);
  const std::string_view month = kMonthNames[static_cast<std::size_t>(moment.month - 1)];
  return moment.day == 0 ? std::string(month) : fmt::format("{} {}", moment.day, month);
}

std::string words_of(const Moment& moment) {
  const std::string inner = within_year(moment);
  if (inner.empty()) return year_words(moment);
  return inner + (moment.year == "XXXX" ? ", " : " ") + year_words(moment);
}

// "28–30 January 2020", "30 January – 2 February 2020", "1993 – 1994": what both share is said
// once.
std::string span_words(const Moment& from, const Moment& to) {
  if (from.year != to.year || from.month == 0 || to.month == 0)
    return words_of(from) + " – " + words_of(to);
  if (from.day != 0 && to.day != 0 && from.month == to.month) {
    return fmt::format("{}–{}", from.day, words_of(to));
  }
  return within_year(from) + " – " + words_of(to);
}

bool is_open(std::string_view side) { return side.empty() || side == ".."; }

}  // namespace

std::optional<DayRange> day_range(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) {
    const auto moment = moment_of(edtf);
    return moment ? range_of(*moment) : std::nullopt;
  }
  const std::string_view begin = edtf.substr(0, slash), end = edtf.substr(slash + 1);
  if (is_open(begin) && is_open(end)) return std::nullopt;
  const auto from = is_open(begin) ? DayRange{std::string(kOpenStart), ""} : day_range(begin);
  const auto to = is_open(end) ? DayRange{"", std::string(kOpenEnd)} : day_range(end);
  if (!from || !to || from->first > to->last) return std::nullopt;
  return DayRange{from->first, to->last};
}

std::string readable_days(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) {
    const auto moment = moment_of(edtf);
    if (!moment) return std::string(edtf);
    return (moment->doubtful ? "about " : "") + words_of(*moment);
  }
  const std::string_view begin = edtf.substr(0, slash), end = edtf.substr(slash + 1);
  const auto from = moment_of(begin), to = moment_of(end);
  if (from && is_open(end)) return "since " + readable_days(begin);
  if (to && is_open(begin)) return "until " + readable_days(end);
  if (!from || !to) return std::string(edtf);
  return (from->doubtful || to->doubtful ? "about " : "") + span_words(*from, *to);
}

}  // namespace rapporteur::base
