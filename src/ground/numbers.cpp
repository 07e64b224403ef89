// A number is groups times powers: "two hundred and six thousand" is (2 * 100 + 6) * 1000. Words
// are read from the left; a power below the last one multiplies what stands since then.

#include "ground/numbers.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string>

#include "ground/word_table.h"

namespace rapporteur::ground {
namespace {

std::optional<double> digits_value(const RunningWord& word) {
  if (!word.is_digits) return std::nullopt;
  std::string plain = word.lower;
  std::erase(plain, ',');
  double value = 0;
  const char* end = plain.data() + plain.size();
  const auto [stop, error] = std::from_chars(plain.data(), end, value);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return value;
}

// "5 1/2", "2½".
std::optional<NumberMatch> match_fraction_tail(const RunningWords& words, std::size_t at,
                                               double whole) {
  static const std::pair<std::string_view, double> kSigns[] = {
      {"½", 0.5}, {"¼", 0.25}, {"¾", 0.75}};
  for (const auto& [sign, part] : kSigns) {
    if (word_at(words, at).lower == sign) return NumberMatch{at + 1, whole + part};
  }
  const auto top = plain_digits(word_at(words, at));
  const auto bottom = plain_digits(word_at(words, at + 2));
  if (top && bottom && *bottom > *top && *bottom < 20 && word_at(words, at + 1).lower == "/" &&
      word_at(words, at + 2).is_joined) {
    return NumberMatch{at + 3, whole + static_cast<double>(*top) / *bottom};
  }
  return std::nullopt;
}

// One word below a hundred, or digits: "twenty-five", "seven", "1,500".
std::optional<NumberMatch> match_group(const RunningWords& words, std::size_t at) {
  const RunningWord& word = word_at(words, at);
  if (const auto value = digits_value(word)) {
    if (const auto mixed = match_fraction_tail(words, at + 1, *value)) return mixed;
    return NumberMatch{at + 1, value};
  }
  if (const int one = number_words().number("one", word.lower); one >= 0) {
    return NumberMatch{at + 1, one};
  }
  const int ten = number_words().number("ten", word.lower);
  if (ten < 0) return std::nullopt;
  const std::size_t next = at + (word_at(words, at + 1).lower == "-" ? 2 : 1);
  const int one = number_words().number("one", word_at(words, next).lower);
  if (one > 0 && one < 10) return NumberMatch{next + 1, ten + one};
  return NumberMatch{at + 1, ten};
}

double power_of(const RunningWord& word) {
  const std::string* value = number_words().find("power", word.lower);
  return value == nullptr ? 0 : std::strtod(value->c_str(), nullptr);
}

// "a hundred", "a dozen": the "a" counts as one only before a power.
std::optional<NumberMatch> match_first_group(const RunningWords& words, std::size_t at) {
  const RunningWord& word = word_at(words, at);
  if ((word.lower == "a" || word.lower == "half") && power_of(word_at(words, at + 1)) > 0) {
    return NumberMatch{at + 1, word.lower == "a" ? 1 : 0.5};
  }
  return match_group(words, at);
}

std::optional<NumberMatch> match_loose(const RunningWords& words, std::size_t at) {
  std::size_t word = at;
  if (word_at(words, at).lower == "a" &&
      number_words().has("loose", word_at(words, at + 1).lower)) {
    ++word;
  }
  const std::string* value = number_words().find("loose", word_at(words, word).lower);
  if (value == nullptr) return std::nullopt;
  std::size_t end = word + 1;
  if (word_at(words, end).lower == "of") ++end;
  // "hundreds of thousands of people"
  while (number_words().has("loose", word_at(words, end).lower)) {
    ++end;
    if (word_at(words, end).lower == "of") ++end;
  }
  // "several hundred", "a few dozen"
  while (power_of(word_at(words, end)) > 0) ++end;
  if (value->empty()) return NumberMatch{end, std::nullopt};
  return NumberMatch{end, std::strtod(value->c_str(), nullptr)};
}

// Where the next group may begin behind `at`: behind "and" after a power, or at once.
std::size_t group_begin(const RunningWords& words, std::size_t at) {
  return word_at(words, at).lower == "and" ? at + 1 : at;
}

}  // namespace

std::optional<int> plain_digits(const RunningWord& word) {
  if (!word.is_digits || word.lower.size() > 9) return std::nullopt;
  int value = 0;
  const char* end = word.lower.data() + word.lower.size();
  const auto [stop, error] = std::from_chars(word.lower.data(), end, value);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return value;
}

std::optional<NumberMatch> match_number(const RunningWords& words, std::size_t at) {
  auto group = match_first_group(words, at);
  if (!group) return match_loose(words, at);
  double total = 0;
  double open = *group->value;
  std::size_t end = group->end;
  while (true) {
    const std::size_t at_power = end + (word_at(words, end).lower == "-" ? 1 : 0);
    const double power = power_of(word_at(words, at_power));
    if (power <= 0) break;
    open *= power;
    end = at_power + 1;
    if (power >= 1000) {
      total += open;
      open = 0;
    }
    // What follows a power in words ("two hundred and six", "two hundred thousand") belongs to it;
    // digits do not.
    const std::size_t begin = group_begin(words, end);
    if (word_at(words, begin).is_digits) break;
    const auto next = match_group(words, begin);
    if (!next) continue;
    if (*next->value >= power) break;
    open += *next->value;
    end = next->end;
  }
  return NumberMatch{end, total + open};
}

std::optional<NumberMatch> match_ordinal(const RunningWords& words, std::size_t at) {
  const RunningWord& word = word_at(words, at);
  const RunningWord& next = word_at(words, at + 1);
  if (const auto digits = plain_digits(word)) {
    const bool suffix = next.is_joined && (next.lower == "st" || next.lower == "nd" ||
                                           next.lower == "rd" || next.lower == "th");
    if (!suffix) return std::nullopt;
    return NumberMatch{at + 2, *digits};
  }
  if (const int value = number_words().number("ordinal", word.lower); value > 0) {
    return NumberMatch{at + 1, value};
  }
  const int ten = number_words().number("ten", word.lower);
  if (ten < 0 || next.lower != "-") return std::nullopt;
  const int one = number_words().number("ordinal", word_at(words, at + 2).lower);
  if (one < 1 || one > 9) return std::nullopt;
  return NumberMatch{at + 3, ten + one};
}

}  // namespace rapporteur::ground
