// Lengths of time and times that come again: "44 days", "a five-year plan", "over the past 24
// hours", "every Tuesday", "twice a week".

#include "ground/days/match_time.h"
#include "ground/numbers.h"
#include "ground/word_table.h"

namespace rapporteur::ground {
namespace {

TimePhrase length_phrase(std::size_t begin, std::size_t end, char unit) {
  TimePhrase phrase;
  phrase.kind = PhraseKind::duration;
  phrase.begin = begin;
  phrase.end = end;
  phrase.unit = unit;
  return phrase;
}

// "two", "two and a half", "two more", "another two": the end and the amount.
std::optional<NumberMatch> amount_at(const TimeText& text, std::size_t at) {
  if (text.is(at, "another") && match_number(text.words, at + 1))
    return match_number(text.words, at + 1);
  auto number = match_number(text.words, at);
  if (!number) {
    if (text.is(at, "half") && (text.is(at + 1, "an") || text.is(at + 1, "a")))
      return NumberMatch{at + 2, 0.5};
    if (text.is(at, "a") || text.is(at, "an") || text.is(at, "another"))
      return NumberMatch{at + 1, 1};
    return std::nullopt;
  }
  if (number->value && text.is(number->end, "and") && text.is(number->end + 1, "a") &&
      text.is(number->end + 2, "half")) {
    number->value = *number->value + 0.5;
    number->end += 3;
  }
  return number;
}

// What may stand between the amount and the unit: "two more weeks", "three consecutive days".
std::size_t skip_between(const TimeText& text, std::size_t at) {
  if (text.is(at, "-")) return at + 1;
  static constexpr std::string_view kBetween[] = {
      "more", "full", "consecutive", "whole", "long", "straight", "further", "additional", "or"};
  for (const std::string_view word : kBetween) {
    if (text.is(at, word) && word != "or") return at + 1;
  }
  // "two or three days", "10 to 12 years"
  if (text.is(at, "or") || text.is(at, "to")) {
    if (const auto second = match_number(text.words, at + 1)) return second->end;
  }
  return at;
}

// "13-year-old", "a second round", "cents a share", "$5 a day" and "a day for Poland" are no
// lengths of time.
bool is_no_length(const TimeText& text, std::size_t at, const NumberMatch& amount,
                  std::size_t unit_at) {
  const std::size_t end = unit_at + 1;
  if ((text.is(end, "-") && text.is(end + 1, "old")) ||
      (text.is(end, "old") && !text.is(end + 1, ".")))
    return true;
  // "60 Minutes" is a programme.
  if (text.at(unit_at).is_capital && text.at(at).is_digits) return true;
  const std::string& unit = text.at(unit_at).lower;
  if (unit == "second") return true;
  if (unit.starts_with("quarter")) return text.is(unit_at - 1, "-") || unit == "quarter";
  const bool bare_article = amount.end == at + 1 && (text.is(at, "a") || text.is(at, "an"));
  if (!bare_article) return false;
  if (unit == "day" || unit == "night" || unit == "weekend") return true;
  // "a year earlier" without the doing of match_shifted, "$3 a year", "a week of talks".
  if (at > 0 && (text.tag(at - 1) == "CD" || text.tag(at - 1) == "NNS" || text.is(at - 1, "once") ||
                 text.is(at - 1, "twice") || text.is(at - 1, "times"))) {
    return true;
  }
  return text.is(end, "-");
}

char unit_letter(const TimeText& text, std::size_t at) {
  const char unit = text.unit(at);
  return unit == 'N' || unit == 'E' ? (text.at(at).lower.ends_with('s') ? unit : char{0}) : unit;
}

PhraseMatch match_length(const TimeText& text, std::size_t at) {
  const auto amount = amount_at(text, at);
  if (!amount) return std::nullopt;
  const std::size_t unit_at = skip_between(text, amount->end);
  const char unit = unit_letter(text, unit_at);
  if (unit == 0 || is_no_length(text, at, *amount, unit_at)) return std::nullopt;
  TimePhrase phrase = length_phrase(at, unit_at + 1, unit);
  phrase.amount = amount->value;
  // "a year and a half"
  if (text.is(phrase.end, "and") && text.is(phrase.end + 1, "a") &&
      text.is(phrase.end + 2, "half") && phrase.amount) {
    phrase.amount = *phrase.amount + 0.5;
    phrase.end += 3;
  }
  return phrase;
}

// "the past three months", "the next 14 days", "the first nine months", "recent years".
PhraseMatch match_window(const TimeText& text, std::size_t at) {
  std::size_t word = at;
  if (text.is(word, "the") || text.is(word, "these") || text.is(word, "those") ||
      text.is(word, "its"))
    ++word;
  const bool past = text.is(word, "past") || text.is(word, "last") || text.is(word, "recent") ||
                    text.is(word, "previous") || text.is(word, "preceding");
  const bool next = text.is(word, "next") || text.is(word, "coming") || text.is(word, "following");
  const bool other = text.is(word, "first") || text.is(word, "final") || text.is(word, "latest") ||
                     text.is(word, "early");
  if (past || next || other) ++word;
  if (!past && !next && !other) return std::nullopt;
  TimePhrase phrase;
  if (const auto length = match_length(text, word);
      length && !text.is(word, "a") && !text.is(word, "an")) {
    phrase = *length;
  } else {
    const char unit = text.unit(word);
    if (unit == 0 || unit == 'S' || !text.at(word).lower.ends_with('s') || word == at)
      return std::nullopt;
    phrase = length_phrase(at, word + 1, unit);
  }
  phrase.begin = at;
  phrase.direction = past ? -1 : next ? 1 : 0;
  return phrase;
}

// "for years", "within days", "in recent weeks": a plural unit by itself.
PhraseMatch match_bare_plural(const TimeText& text, std::size_t at) {
  const char unit = text.unit(at);
  const std::string& word = text.at(at).lower;
  if (unit == 0 || unit == 'S' || unit == 'E' || unit == 'T' || !word.ends_with('s'))
    return std::nullopt;
  if (at == 0) return std::nullopt;
  static constexpr std::string_view kBefore[] = {"for",  "within", "after", "in",  "of",
                                                 "over", "took",   "take",  "many"};
  for (const std::string_view before : kBefore) {
    if (text.is(at - 1, before)) return length_phrase(at, at + 1, unit);
  }
  return std::nullopt;
}

}  // namespace

PhraseMatch match_duration(const TimeText& text, std::size_t at) {
  if (auto window = match_window(text, at)) return window;
  if (auto length = match_length(text, at)) return length;
  return match_bare_plural(text, at);
}

PhraseMatch match_repeated(const TimeText& text, std::size_t at) {
  TimePhrase phrase;
  phrase.kind = PhraseKind::repeated;
  phrase.begin = at;
  phrase.amount = 1;
  if (const auto listed = match_listed(text, at, "set")) {
    // "the Daily Star": a capital inside a sentence is a name; "The daily said" is a paper.
    const bool name = text.at(at).is_capital && at > 0;
    const bool quarterly = *listed->value == "Q" && text.tag(at) != "RB";
    if (name || quarterly || text.tag(at).starts_with("NN") || text.is(listed->end, "-"))
      return std::nullopt;
    phrase.unit = (*listed->value)[0];
    phrase.end = listed->end;
    return phrase;
  }
  std::size_t word = at;
  const bool times = text.is(word, "once") || text.is(word, "twice");
  if (times) ++word;
  // "$5 a day", "three times per week", "50,000 barrels a day".
  const bool counted =
      at > 0 && (text.tag(at - 1) == "CD" || text.tag(at - 1) == "NNS" || text.is(at - 1, "times"));
  const bool each = text.is(word, "every") || text.is(word, "each") ||
                    ((times || counted) && (text.is(word, "a") || text.is(word, "per")));
  if (!each) return std::nullopt;
  ++word;
  if (const auto amount = match_number(text.words, word); amount && amount->value) {
    phrase.amount = amount->value;
    word = amount->end;
  } else if (text.is(word, "other")) {
    phrase.amount = 2;
    ++word;
  }
  const int weekday = time_words().number("weekday", text.at(word).lower);
  if (weekday >= 0 && text.at(word).is_capital) {
    phrase.weekday = weekday;
    phrase.end = word + 1;
    return phrase;
  }
  phrase.unit = text.unit(word);
  if (phrase.unit == 0 || phrase.unit == 'S') return std::nullopt;
  if (counted && (text.is(word + 1, "ago") || text.is(word + 1, "earlier") ||
                  text.is(word + 1, "later") || text.is(word + 1, "-"))) {
    return std::nullopt;
  }
  phrase.end = word + 1;
  return phrase;
}

}  // namespace rapporteur::ground
