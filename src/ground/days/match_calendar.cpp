// Written dates. The forms are tried from the fullest to the barest; a bare month or year counts
// only where its neighbours say that it is one ("may" is a verb, "2000" can be a count).

#include <array>

#include "ground/days/calendar.h"
#include "ground/days/match_time.h"
#include "ground/numbers.h"
#include "ground/word_table.h"

namespace rapporteur::ground {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  for (const std::string_view item : list) {
    if (word == item) return true;
  }
  return false;
}

TimePhrase calendar_phrase(std::size_t begin, std::size_t end) {
  TimePhrase phrase;
  phrase.begin = begin;
  phrase.end = end;
  return phrase;
}

std::optional<int> year_number(const RunningWord& word) {
  const auto value = plain_digits(word);
  if (!value || word.lower.size() != 4 || *value < 1000 || *value > 2199) return std::nullopt;
  return value;
}

// "3", "28th", "the 3rd" as a day of the month.
std::optional<NumberMatch> month_day_at(const TimeText& text, std::size_t at) {
  auto match = match_ordinal(text.words, at);
  if (!match) {
    const auto digits = plain_digits(text.at(at));
    if (!digits || text.at(at).lower.size() > 2) return std::nullopt;
    match = NumberMatch{at + 1, *digits};
  }
  if (*match->value < 1 || *match->value > 31) return std::nullopt;
  // "June 30,000", "4 percent" and "10:20" are no days of a month.
  if (text.is(match->end, ":") && text.at(match->end + 1).is_digits) return std::nullopt;
  if (text.is(match->end, "%")) return std::nullopt;
  return match;
}

// Behind a month and its day or behind a day and its month: " 2020", ", 2020".
void take_year(const TimeText& text, TimePhrase& phrase) {
  const std::size_t at = phrase.end + (text.is(phrase.end, ",") ? 1 : 0);
  if (const auto year = year_number(text.at(at))) {
    phrase.year = *year;
    phrase.end = at + 1;
  }
}

bool is_range_mark(const RunningWord& word) {
  return is_one_of(word.lower,
                   std::array<std::string_view, 5>{"-", "to", "until", "till", "through"});
}

bool is_list_mark(const RunningWord& word) {
  return word.lower == "and" || word.lower == "or" || word.lower == ",";
}

PhraseMatch match_iso(const TimeText& text, std::size_t at) {
  const auto year = year_number(text.at(at));
  const auto month = plain_digits(text.at(at + 2));
  const auto day = plain_digits(text.at(at + 4));
  if (!year || !month || !day || !text.at(at + 1).is_joined || !text.at(at + 3).is_joined) {
    return std::nullopt;
  }
  const std::string& mark = text.at(at + 1).lower;
  if (mark != text.at(at + 3).lower || (mark != "-" && mark != "/" && mark != ".")) {
    return std::nullopt;
  }
  if (!civil_day(*year, *month, *day)) return std::nullopt;
  TimePhrase phrase = calendar_phrase(at, at + 5);
  phrase.year = year;
  phrase.month = *month;
  phrase.day = *day;
  return phrase;
}

// "30.06.2020", "30/06/2020", "06/30/2020": only where one order alone gives a day, or the
// mark is a full stop, which is written only with the day first.
PhraseMatch match_numeric(const TimeText& text, std::size_t at) {
  const std::string& mark = text.at(at + 1).lower;
  const auto first = plain_digits(text.at(at));
  const auto second = plain_digits(text.at(at + 2));
  const auto year = year_number(text.at(at + 4));
  if (!first || !second || !year || mark != text.at(at + 3).lower) return std::nullopt;
  if ((mark != "." && mark != "/") || !text.at(at + 1).is_joined) return std::nullopt;
  const bool day_first = mark == "." || *first > 12;
  if (!day_first && *second <= 12 && *first != *second) return std::nullopt;
  TimePhrase phrase = calendar_phrase(at, at + 5);
  phrase.year = year;
  phrase.month = day_first ? *second : *first;
  phrase.day = day_first ? *first : *second;
  if (!civil_day(*year, phrase.month, phrase.day)) return std::nullopt;
  return phrase;
}

// Further days behind a mark: the end of a span, or more days of the same month.
void take_more_days(const TimeText& text, TimePhrase& phrase) {
  std::size_t at = phrase.end;
  if (is_range_mark(text.at(at))) {
    if (const auto day = month_day_at(text, at + 1); day && *day->value > phrase.day) {
      TimePhrase last = phrase;
      last.begin = at + 1;
      last.day = static_cast<int>(*day->value);
      last.end = phrase.end = day->end;
      phrase.last = {last};
    }
    return;
  }
  while (is_list_mark(text.at(at))) {
    const std::size_t begin = text.is(at, ",") && text.is(at + 1, "and") ? at + 2 : at + 1;
    const auto day = month_day_at(text, begin);
    // "June 3, 5 people": only a day that no noun follows.
    if (!day || text.tag(day->end).starts_with("NN") || text.tag(day->end) == "JJ" ||
        text.is(day->end, "%") || text.unit(day->end) != 0 || text.tag(begin).empty() ||
        month_at(text, day->end)) {
      return;
    }
    TimePhrase next = calendar_phrase(begin, day->end);
    next.month = phrase.month;
    next.day = static_cast<int>(*day->value);
    phrase.next.push_back(next);
    at = day->end;
  }
}

// The year said behind the last day of a span or list holds for all of it.
void take_common_year(const TimeText& text, TimePhrase& phrase) {
  TimePhrase* tail = !phrase.next.empty()   ? &phrase.next.back()
                     : !phrase.last.empty() ? &phrase.last.front()
                                            : &phrase;
  take_year(text, *tail);
  if (!tail->year) return;
  phrase.year = tail->year;
  for (TimePhrase& next : phrase.next) next.year = tail->year;
  if (phrase.next.empty()) phrase.end = tail->end;
}

// "June 30, 2020", "June 30", "January, 11, 2021", "January 28 to 30".
PhraseMatch match_month_day(const TimeText& text, std::size_t at) {
  const auto month = month_at(text, at);
  if (!month) return std::nullopt;
  std::size_t day_at = month->end;
  if (text.is(day_at, ",") && plain_digits(text.at(day_at + 1)) && text.is(day_at + 2, ","))
    ++day_at;
  if (text.is(day_at, "the")) ++day_at;
  const auto day = month_day_at(text, day_at);
  if (!day) return std::nullopt;
  TimePhrase phrase = calendar_phrase(at, day->end);
  phrase.month = month->month;
  phrase.day = static_cast<int>(*day->value);
  take_more_days(text, phrase);
  take_common_year(text, phrase);
  return phrase;
}

// "30 June 2020", "the 30th of June", "28-30 January", "28 and 30 January".
PhraseMatch match_day_month(const TimeText& text, std::size_t at) {
  const std::size_t begin = at;
  if (text.is(at, "the")) ++at;
  const auto day = month_day_at(text, at);
  if (!day) return std::nullopt;
  std::size_t next = day->end;
  std::optional<NumberMatch> other;
  const bool between = begin > 0 && text.is(begin - 1, "between") && text.is(next, "and");
  const bool ranged = is_range_mark(text.at(next)) || between;
  if (ranged || is_list_mark(text.at(next))) {
    std::size_t other_at = next + 1;
    if (text.is(other_at, "the")) ++other_at;
    other = month_day_at(text, other_at);
    if (!other || (ranged && *other->value <= *day->value)) return std::nullopt;
    next = other->end;
  }
  if (text.is(next, "of")) ++next;
  const auto month = month_at(text, next);
  if (!month) return std::nullopt;
  TimePhrase phrase = calendar_phrase(begin, month->end);
  phrase.month = month->month;
  phrase.day = static_cast<int>(*day->value);
  take_year(text, phrase);
  if (!other) return phrase;
  TimePhrase second = phrase;
  second.day = static_cast<int>(*other->value);
  if (ranged) {
    phrase.last = {second};
  } else {
    second.begin = other->end - 1;
    second.end = phrase.end;
    phrase.end = day->end;
    phrase.next = {second};
  }
  return phrase;
}

// Names that hold a month and are no time: "March 23 Movement", "Black September".
bool is_part_of_a_name(const TimeText& text, std::size_t begin, std::size_t end) {
  static constexpr std::array<std::string_view, 9> kNameEnds = {
      "movement",  "brigade", "brigades", "front",     "alliance",
      "coalition", "group",   "party",    "revolution"};
  if (text.at(end).is_capital && is_one_of(text.at(end).lower, kNameEnds)) return true;
  return begin > 0 && text.is(begin - 1, "black") && text.at(begin - 1).is_capital;
}

// A bare month: the capital is not enough for "May", "March" and "August", nor for given names.
bool is_surely_month(const TimeText& text, std::size_t at, std::size_t end) {
  static constexpr std::array<std::string_view, 33> kBefore = {
      "in",      "since", "until", "till", "of", "last",    "next",     "this",   "by",
      "early",   "late",  "mid",   "from", "to", "through", "between",  "during", "before",
      "after",   "and",   "or",    "-",    "on", "past",    "previous", "for",    "around",
      "earlier", "later", "every", "each", "(",  "the"};
  const std::string_view label = text.name_label(at);
  if (label == "PERSON" || label == "ORG") return false;
  // "Jan" without its full stop and "June Doe" are given names.
  const bool short_form = text.at(at).lower.size() == 3 && !text.is(at, "may");
  if (short_form && end == at + 1) return false;
  const bool in_list = at > 0 && (text.is(at - 1, "and") || text.is(at - 1, "or"));
  if (in_list && text.at(end).is_capital && text.tag(end).starts_with("NNP")) return false;
  if (at > 0 && is_one_of(text.at(at - 1).lower, kBefore)) return true;
  if (label == "DATE") return true;
  const std::string& month = text.at(at).lower;
  const bool also_word = month == "may" || month == "march" || month == "august" ||
                         month == "april" || month == "june" || end == at + 1;
  return !also_word;
}

// "February 1988", "January, 2021", "September".
PhraseMatch match_month(const TimeText& text, std::size_t at) {
  const auto month = month_at(text, at);
  if (!month) return std::nullopt;
  TimePhrase phrase = calendar_phrase(at, month->end);
  phrase.month = month->month;
  std::size_t year_at = month->end;
  if (text.is(year_at, "of") || text.is(year_at, ",")) ++year_at;
  if (const auto year = year_number(text.at(year_at))) {
    phrase.year = year;
    phrase.end = year_at + 1;
    return phrase;
  }
  const bool has_day = month_day_at(text, month->end).has_value();
  if (has_day || !is_surely_month(text, at, month->end)) return std::nullopt;
  return phrase;
}

// "the 1990s", "1990's", "the '90s", "the nineties".
PhraseMatch match_decade(const TimeText& text, std::size_t at) {
  const std::size_t begin = at;
  if (text.is(at, "the")) ++at;
  const auto decade_phrase = [&](int year, std::size_t end) {
    TimePhrase phrase = calendar_phrase(begin, end);
    phrase.year = year / 10;
    phrase.year_digits = 3;
    return phrase;
  };
  if (const auto year = year_number(text.at(at)); year && *year % 10 == 0) {
    if (text.is(at + 1, "s") && text.at(at + 1).is_joined) return decade_phrase(*year, at + 2);
    if (text.is(at + 1, "'") && text.is(at + 2, "s") && text.at(at + 2).is_joined && begin < at) {
      return decade_phrase(*year, at + 3);
    }
  }
  if (text.is(at, "'") && text.is(at + 2, "s") && text.at(at + 2).is_joined) {
    const auto short_year = plain_digits(text.at(at + 1));
    if (short_year && *short_year % 10 == 0 && *short_year >= 20) {
      return decade_phrase(1900 + *short_year, at + 3);
    }
  }
  const std::string& word = text.at(at).lower;
  if (begin < at && word.ends_with("ies")) {
    const int ten = number_words().number("ten", word.substr(0, word.size() - 3) + "y");
    if (ten >= 20) return decade_phrase(1900 + ten, at + 1);
  }
  return std::nullopt;
}

// "the 20th century".
PhraseMatch match_century(const TimeText& text, std::size_t at) {
  const std::size_t begin = at;
  if (text.is(at, "the")) ++at;
  const auto number = match_ordinal(text.words, at);
  if (!number) return std::nullopt;
  const std::size_t unit = number->end + (text.is(number->end, "-") ? 1 : 0);
  if (!text.is(unit, "century")) return std::nullopt;
  TimePhrase phrase = calendar_phrase(begin, unit + 1);
  phrase.year = static_cast<int>(*number->value) - 1;
  phrase.year_digits = 2;
  return phrase;
}

// "spring 2020", "the winter of 1994", "in the summer".
PhraseMatch match_season(const TimeText& text, std::size_t at) {
  const std::size_t begin = at;
  if (text.is(at, "the")) ++at;
  if (text.is(at, "early") || text.is(at, "late")) ++at;
  const std::string* season = time_words().find("season", text.at(at).lower);
  if (season == nullptr) return std::nullopt;
  TimePhrase phrase = calendar_phrase(begin, at + 1);
  phrase.season = *season;
  const std::size_t year_at = at + (text.is(at + 1, "of") ? 2 : 1);
  if (const auto year = year_number(text.at(year_at))) {
    phrase.year = year;
    phrase.end = year_at + 1;
    return phrase;
  }
  if (const auto year = match_year(text, year_at); year && text.is(at + 1, "of")) {
    phrase.year = year->year;
    phrase.end = year->end;
    return phrase;
  }
  // "a spring visit", "the winter offensive"
  if (text.dep(at) == "compound" && time_words().has("season_noun", text.at(at + 1).lower))
    return phrase;
  // Without a year only "in the summer", "by spring"; "fall" and "spring" are verbs and springs.
  const bool noun = text.tag(at).starts_with("NN") || text.tag(at).empty();
  const std::string& before = begin > 0 ? text.at(begin - 1).lower : text.at(~std::size_t{0}).lower;
  const bool led = before == "in" || before == "by" || before == "since" || before == "until" ||
                   before == "during" || before == "for" || before == "through" || before == "into";
  const bool loose_word = *season == "SP" || *season == "FA";
  if (!noun || !led || text.is(at + 1, "of") ||
      (loose_word && text.tag(at + 1).starts_with("NN"))) {
    return std::nullopt;
  }
  if (loose_word && text.is(at, "fall") && begin == at) return std::nullopt;
  return phrase;
}

// "the third quarter", "third-quarter profit", "the first quarter of 1990", "Q3 2019".
PhraseMatch match_quarter(const TimeText& text, std::size_t at) {
  const std::size_t begin = at;
  if (text.is(at, "the") || text.is(at, "its")) ++at;
  const auto lead_year = year_number(text.at(at));
  if (lead_year) ++at;
  if (text.is(at, "fiscal")) at += text.is(at + 1, "-") ? 2U : 1U;
  const auto number = match_ordinal(text.words, at);
  if (!number || *number->value > 4) return std::nullopt;
  const std::size_t unit = number->end + (text.is(number->end, "-") ? 1 : 0);
  if (!text.is(unit, "quarter")) return std::nullopt;
  TimePhrase phrase = calendar_phrase(begin, unit + 1);
  phrase.quarter = static_cast<int>(*number->value);
  phrase.year = lead_year;
  const std::size_t year_at = unit + (text.is(unit + 1, "of") ? 2 : 1);
  if (const auto year = year_number(text.at(year_at))) {
    phrase.year = year;
    phrase.end = year_at + 1;
  }
  return phrase;
}

PhraseMatch match_holiday(const TimeText& text, std::size_t at) {
  if (!text.at(at).is_capital) return std::nullopt;
  const auto listed = match_listed(text, at, "holiday");
  if (!listed) return std::nullopt;
  const std::string_view label = text.name_label(at);
  if (label == "ORG" || label == "PERSON" || label == "GPE") return std::nullopt;
  // "Easter Island", "Christmas truce committee": a capital behind it makes a name of it.
  if (text.at(listed->end).is_capital) return std::nullopt;
  TimePhrase phrase = calendar_phrase(at, listed->end);
  phrase.holiday = *listed->value;
  take_year(text, phrase);
  return phrase;
}

// "nineteen ninety-four", as broadcasts are written down.
std::optional<NumberMatch> spoken_year(const TimeText& text, std::size_t at) {
  if (!text.is(at, "nineteen") && !text.is(at, "eighteen")) return std::nullopt;
  const auto tail = match_number(text.words, at + 1);
  if (!tail || !tail->value || *tail->value < 20 || *tail->value > 99) return std::nullopt;
  return NumberMatch{tail->end, (text.is(at, "nineteen") ? 1900 : 1800) + *tail->value};
}

bool leads_a_year(const RunningWord& word) {
  static constexpr std::array<std::string_view, 17> kBefore = {
      "in",     "since", "until", "till",    "during", "early", "late",    "mid", "fiscal",
      "before", "after", "from",  "between", "year",   "the",   "through", "for"};
  return is_one_of(word.lower, kBefore);
}

// Whether what stands before or behind makes a count, a name or a title of a four-digit number.
bool is_no_year(const TimeText& text, std::size_t at, int year) {
  const std::string& before = at > 0 ? text.at(at - 1).lower : text.at(text.words.size()).lower;
  const RunningWord& next = text.at(at + 1);
  if (next.lower == "%" || next.lower == "percent" || text.unit(at + 1) != 0) return true;
  if (next.is_joined && (next.is_letters || (next.lower == ":" && text.at(at + 2).is_digits)))
    return true;
  static constexpr std::array<std::string_view, 6> kMoney = {"$", "€", "£", "#", "¥", "."};
  if (at > 0 && text.at(at).is_joined && is_one_of(text.at(at - 1).lower, kMoney)) return true;
  const bool round = year % 100 == 0 && year != 2000;
  const bool counted = text.tag(at + 1) == "NNS" && before != "the" && before != "in";
  return counted || (round && text.tag(at + 1).starts_with("NN"));
}

}  // namespace

std::optional<MonthMatch> month_at(const TimeText& text, std::size_t at) {
  const RunningWord& word = text.at(at);
  if (!word.is_capital) return std::nullopt;
  const int month = time_words().number("month", word.lower);
  if (month < 1) return std::nullopt;
  const bool short_form =
      word.lower.size() <= 4 && word.lower != "may" && word.lower != "june" && word.lower != "july";
  const bool dotted = short_form && text.is(at + 1, ".") && text.at(at + 1).is_joined;
  return MonthMatch{month, at + (dotted ? 2U : 1U)};
}

PhraseMatch match_year(const TimeText& text, std::size_t at) {
  TimePhrase phrase = calendar_phrase(at, at + 1);
  if (const auto spoken = spoken_year(text, at)) {
    phrase.year = static_cast<int>(*spoken->value);
    phrase.end = spoken->end;
    return phrase;
  }
  phrase.year = year_number(text.at(at));
  if (!phrase.year) return std::nullopt;
  const RunningWord& before = at > 0 ? text.at(at - 1) : text.at(text.words.size());
  const RunningWord& two_before = at > 1 ? text.at(at - 2) : text.at(text.words.size());
  // "1992-1994", "1994 and 1995", "pre-1967", "(2012)" need no more.
  const bool joins =
      is_one_of(before.lower, std::array<std::string_view, 4>{"-", "to", "and", "/"});
  const bool after_year = joins && year_number(two_before).has_value();
  const bool prefixed =
      before.lower == "-" && (two_before.lower == "post" || two_before.lower == "pre");
  if (after_year || prefixed || (before.lower == "(" && text.is(at + 1, ")"))) return phrase;
  if (is_no_year(text, at, *phrase.year)) return std::nullopt;
  const std::string_view label = text.name_label(at);
  if (*phrase.year < 1500 && label != "DATE") return std::nullopt;
  const bool named = before.is_capital || before.lower == "number" || before.lower == "no";
  if ((label == "DATE" && !named) || leads_a_year(before)) return phrase;
  // Words that lead counts as well as years: "a 1994 law", "the winter of 1994", "by 2030".
  const std::string_view tag = text.tag(at + 1);
  if (before.lower == "a" && tag == "NN") return phrase;
  const bool loose =
      is_one_of(before.lower, std::array<std::string_view, 4>{"of", "by", "to", "and"});
  if (loose && label != "CARDINAL" && !tag.starts_with("NN")) return phrase;
  return std::nullopt;
}

PhraseMatch match_calendar(const TimeText& text, std::size_t at) {
  using Matcher = PhraseMatch (*)(const TimeText&, std::size_t);
  static constexpr Matcher kMatchers[] = {
      match_iso,    match_numeric, match_day_month, match_month_day, match_month, match_century,
      match_decade, match_season,  match_quarter,   match_holiday,   match_year};
  PhraseMatch best;
  for (const Matcher matcher : kMatchers) {
    PhraseMatch found = matcher(text, at);
    if (found && (!best || found->end > best->end)) best = std::move(found);
  }
  if (best && best->month > 0 && is_part_of_a_name(text, at, best->end)) return std::nullopt;
  return best;
}

}  // namespace rapporteur::ground
