#include "lang/leading_days.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/calendar_words.h"
#include "lang/word_scan.h"

namespace rapporteur::lang {

namespace {

constexpr std::array<std::string_view, 12> kShortMonths = {
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 4> kParts = {"morning", "afternoon", "evening", "night"};
// Words with a capital that go on with the day or make a name of it.
constexpr std::array<std::string_view, 12> kGoOn = {"GMT",   "UTC",     "BC",         "AD",
                                                    "Day",   "Prayers", "Madness",    "Morning",
                                                    "Night", "Evening", "Revolution", "Uprising"};

template <typename List>
bool is_one_of(std::string_view word, const List& list) {
  return std::ranges::find(list, word) != list.end();
}

bool is_number(std::string_view word, std::size_t least, std::size_t most) {
  return word.size() >= least && word.size() <= most &&
         std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

// Words parted by single spaces from a place on.
class Words {
 public:
  Words(std::string_view text, std::size_t at, std::size_t end) : text_(text), at_(at), end_(end) {}

  [[nodiscard]] std::string_view word() const {
    const std::size_t space = std::min(text_.find(' ', at_), end_);
    return at_ < end_ ? text_.substr(at_, space - at_) : std::string_view();
  }
  [[nodiscard]] std::size_t end_of_word() const { return at_ + word().size(); }
  void next() { at_ = std::min(end_, end_of_word() + 1); }
  template <typename Test>
  bool take(const Test& test) {
    if (!test(word())) return false;
    last_ = end_of_word();
    next();
    return true;
  }
  // Where the last word that was taken ends.
  [[nodiscard]] std::size_t taken_until() const { return last_; }

 private:
  std::string_view text_;
  std::size_t at_, end_;
  std::size_t last_ = 0;
};

// "2 April", "April 2", "April", each with a year or without; "Monday", "Monday night".
bool take_day(Words& words) {
  const auto is_month = [](std::string_view word) {
    return is_one_of(word, base::kMonthNames) || is_one_of(word, kShortMonths);
  };
  const auto is_weekday = [](std::string_view word) {
    return is_one_of(word, base::kWeekdayNames);
  };
  const auto is_part = [](std::string_view word) { return is_one_of(word, kParts); };
  const auto is_day = [](std::string_view word) { return is_number(word, 1, 2); };
  const auto is_year = [](std::string_view word) { return is_number(word, 4, 4); };
  if (words.take(is_weekday)) {
    words.take(is_part);
    return true;
  }
  if (words.take(is_year)) return true;
  const bool day_first = words.take(is_day);
  if (!words.take(is_month)) return false;
  if (!day_first) words.take(is_day);
  words.take(is_year);
  return true;
}

bool leads_in(std::string_view text, Span part, std::size_t at) {
  if (at == part.begin) return true;
  const std::string_view before = text.substr(part.begin, at - part.begin);
  return std::ranges::any_of(
      std::array<std::string_view, 7>{". ", ".\" ", "; ", ", ", " and ", " but ", " that "},
      [&](std::string_view end) { return before.ends_with(end); });
}

}  // namespace

std::vector<ReadingEdit> find_leading_days(std::string_view text, Span part) {
  constexpr std::array<std::string_view, 4> kLeads = {"On ", "on ", "In ", "in "};
  std::vector<ReadingEdit> edits;
  for (std::size_t at = part.begin; at + 3 < part.end; ++at) {
    if (!is_one_of(text.substr(at, 3), kLeads) || !leads_in(text, part, at)) continue;
    Words words(text, at + 3, part.end);
    if (!take_day(words) || words.taken_until() + 1 >= part.end) continue;
    const std::string_view next = words.word();
    if (next.empty() || !is_capitalised(next) || is_one_of(next, kGoOn)) continue;
    const auto space = static_cast<std::uint32_t>(words.taken_until());
    edits.push_back({{space, space + 1}, ", ", false});
  }
  return edits;
}

}  // namespace rapporteur::lang
