#include "read/printed_day.h"

#include <array>
#include <cstdio>

#include "base/utf8.h"
#include "read/lines.h"

namespace rapporteur::read {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};

// Reads on through one text; every step says whether it found what it looks for.
class Reader {
 public:
  Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool is_done() const { return at_ >= text_.size(); }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  void skip_spaces() {
    while (!is_done() && (peek() == ' ' || peek() == '\t')) ++at_;
    if (text_.substr(at_).starts_with("\xC2\xA0")) {
      at_ += 2;
      skip_spaces();
    }
  }
  bool take(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  std::string_view take_letters() {
    const std::size_t begin = at_;
    while (is_ascii_alpha(peek())) ++at_;
    return text_.substr(begin, at_ - begin);
  }
  // A number of `least` to `most` digits with no digit behind it; -1 where there is none.
  int take_number(int least, int most) {
    int digits = 0;
    int value = 0;
    while (is_ascii_digit(peek(static_cast<std::size_t>(digits)))) {
      if (digits == most) return -1;
      value = value * 10 + (peek(static_cast<std::size_t>(digits)) - '0');
      ++digits;
    }
    if (digits < least) return -1;
    at_ += static_cast<std::size_t>(digits);
    return value;
  }
  void rewind(std::size_t to) { at_ = to; }

 private:
  std::string_view text_;
  std::size_t at_;
};

bool is_year(int year) { return year >= 1900 && year <= 2099; }

// "st", "nd", "rd", "th" behind a number.
void skip_ordinal(Reader& reader) {
  const std::size_t begin = reader.at();
  const std::string suffix = base::to_lower(reader.take_letters());
  if (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") reader.rewind(begin);
}

// A year behind a day and a month: ", 2020", " 2020", "-2020", or in wire style " 90".
int take_year(Reader& reader, bool two_digits_may_be) {
  const std::size_t begin = reader.at();
  reader.take('.');
  reader.take(',');
  reader.skip_spaces();
  reader.take('-');
  const int year = reader.take_number(4, 4);
  if (is_year(year) && !is_ascii_alpha(reader.peek())) return year;
  const int short_year = year < 0 && two_digits_may_be ? reader.take_number(2, 2) : -1;
  if (short_year >= 0 && !is_ascii_alpha(reader.peek()) && reader.peek() != ':') {
    return short_year < 50 ? 2000 + short_year : 1900 + short_year;
  }
  reader.rewind(begin);
  return 0;
}

int take_month(Reader& reader) {
  const std::size_t begin = reader.at();
  const std::string_view word = reader.take_letters();
  // "may" and "march" are verbs first.
  const int month = word == "may" || word == "march" ? 0 : month_number(word);
  if (month == 0) reader.rewind(begin);
  return month;
}

// "June 30, 2020", "Jan. 5", "January, 11, 2021".
bool read_month_first(Reader& reader, PrintedDay& day) {
  day.month = take_month(reader);
  if (day.month == 0) return false;
  reader.take('.');
  reader.take(',');
  reader.skip_spaces();
  day.day = reader.take_number(1, 2);
  if (day.day < 1 || (reader.peek() == ':' && is_ascii_digit(reader.peek(1)))) return false;
  skip_ordinal(reader);
  if (is_ascii_alpha(reader.peek())) return false;
  day.year = take_year(reader, false);
  return true;
}

// "30 June 2020", "30th of June", "3 JAN 90", "05-Feb-2019". Two figures are a year only
// after a month in capitals, as wires write it.
bool read_day_first(Reader& reader, PrintedDay& day) {
  day.day = reader.take_number(1, 2);
  if (day.day < 1) return false;
  skip_ordinal(reader);
  if (!reader.take('-') && !reader.take('/')) reader.skip_spaces();
  if (reader.peek() == 'o' && reader.peek(1) == 'f' && reader.peek(2) == ' ')
    reader.rewind(reader.at() + 3);
  const std::size_t name = reader.at();
  day.month = take_month(reader);
  if (day.month == 0) return false;
  const std::size_t length = reader.at() - name;
  if (!reader.take('-') && !reader.take('/')) reader.take('.');
  day.year = take_year(reader, length == 3);
  return true;
}

// "2020-06-30", "2020/06/30", "2020.06.30".
bool read_year_first(Reader& reader, PrintedDay& day) {
  day.year = reader.take_number(4, 4);
  const char mark = reader.peek();
  if (!is_year(day.year) || (mark != '-' && mark != '/' && mark != '.')) return false;
  reader.take(mark);
  day.month = reader.take_number(1, 2);
  if (!reader.take(mark)) return false;
  day.day = reader.take_number(1, 2);
  return day.month > 0 && day.day > 0;
}

// "22/04/2020", "22.04.2020", "4/22/2020". With full stops the day always stands first.
bool read_figures(Reader& reader, PrintedDay& day) {
  const int first = reader.take_number(1, 2);
  const char mark = reader.peek();
  if (first < 1 || (mark != '-' && mark != '/' && mark != '.')) return false;
  reader.take(mark);
  const int second = reader.take_number(1, 2);
  if (second < 1 || !reader.take(mark)) return false;
  day.year = reader.take_number(4, 4);
  if (!is_year(day.year)) return false;
  const bool month_first = second > 12 && mark == '/';
  day.month = month_first ? first : second;
  day.day = month_first ? second : first;
  day.is_ambiguous = mark == '/' && first <= 12 && second <= 12 && first != second;
  return true;
}

// "Tuesday, " before the day.
void read_weekday(Reader& reader, PrintedDay& day) {
  const std::size_t begin = reader.at();
  day.weekday = weekday_named(reader.take_letters());
  if (!day.weekday) {
    reader.rewind(begin);
    return;
  }
  reader.take('.');
  reader.take(',');
  reader.skip_spaces();
}

}  // namespace

int month_number(std::string_view word) {
  const std::string lower = base::to_lower(word);
  if (lower == "sept") return 9;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (lower == kMonths[i] || (lower.size() == 3 && kMonths[i].starts_with(lower))) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

std::optional<std::chrono::weekday> weekday_named(std::string_view word) {
  const std::string lower = base::to_lower(word);
  for (std::size_t i = 0; i < kWeekdays.size(); ++i) {
    const bool is_short =
        (lower.size() >= 3 && lower.size() <= 5) && kWeekdays[i].starts_with(lower);
    if (lower == kWeekdays[i] || is_short) return std::chrono::weekday(static_cast<unsigned>(i));
  }
  return std::nullopt;
}

bool is_real_day(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1) return false;
  // Without a year the day may be 29 February.
  const std::chrono::year_month_day date{std::chrono::year(year == 0 ? 2000 : year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return date.ok();
}

std::optional<PrintedDay> day_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || (!is_ascii_digit(text[at]) && !is_ascii_alpha(text[at])))
    return std::nullopt;
  if (at > 0 && (is_ascii_digit(text[at - 1]) || is_ascii_alpha(text[at - 1]))) return std::nullopt;
  PrintedDay opening;
  Reader start(text, at);
  read_weekday(start, opening);
  static constexpr std::array kForms = {read_year_first, read_figures, read_day_first,
                                        read_month_first};
  for (const auto form : kForms) {
    PrintedDay day = opening;
    Reader reader = start;
    if (!form(reader, day) || !is_real_day(day.year, day.month, day.day)) continue;
    if (is_ascii_digit(reader.peek())) continue;
    day.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(reader.at())};
    return day;
  }
  return std::nullopt;
}

std::vector<PrintedDay> find_days(std::string_view text) {
  std::vector<PrintedDay> days;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_ascii_digit(text[at]) && !is_ascii_alpha(text[at])) continue;
    if (const auto day = day_at(text, at)) {
      days.push_back(*day);
      at = day->span.end - 1;
    } else {
      const bool digit = is_ascii_digit(text[at]);
      while (at + 1 < text.size() &&
             (digit ? is_ascii_digit(text[at + 1]) : is_ascii_alpha(text[at + 1])))
        ++at;
    }
  }
  return days;
}

std::string to_edtf(const PrintedDay& day) {
  std::array<char, 24> buffer{};
  if (day.year == 0) {
    std::snprintf(buffer.data(), buffer.size(), "XXXX-%02d-%02d", day.month, day.day);
  } else {
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", day.year, day.month, day.day);
  }
  return buffer.data();
}

}  // namespace rapporteur::read
