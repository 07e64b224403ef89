// Times that are counted from another day: "last Tuesday", "two days later", "yesterday", "the
// same day", "the week that ended on April 18".

#include <array>

#include "ground/days/match_time.h"
#include "ground/numbers.h"
#include "ground/word_table.h"

namespace rapporteur::ground {
namespace {

TimePhrase relative_phrase(PhraseKind kind, std::size_t begin, std::size_t end) {
  TimePhrase phrase;
  phrase.kind = kind;
  phrase.begin = begin;
  phrase.end = end;
  return phrase;
}

struct Weekday {
  int number = 0;
  std::size_t end = 0;
};

// "Tuesday", "Tues."; short forms only with their full stop ("Sun" and "Sat" are words).
std::optional<Weekday> weekday_at(const TimeText& text, std::size_t at) {
  const RunningWord& word = text.at(at);
  if (!word.is_capital) return std::nullopt;
  const int number = time_words().number("weekday", word.lower);
  if (number < 0) return std::nullopt;
  if (word.lower.ends_with("day")) return Weekday{number, at + 1};
  if (!text.is(at + 1, ".") || !text.at(at + 1).is_joined) return std::nullopt;
  return Weekday{number, at + 2};
}

// What stands before a unit, a weekday, a month or a season and says which one is meant.
struct Direction {
  std::size_t end = 0;
  int direction = 0;
  bool narrated = false;
};

std::optional<Direction> direction_at(const TimeText& text, std::size_t at) {
  struct Row {
    std::string_view words;
    int direction;
    bool narrated;
  };
  static constexpr Row kRows[] = {
      {"last", -1, false},        {"this past", -1, false},    {"this", 0, false},
      {"the current", 0, false},  {"this coming", 1, false},   {"next", 1, false},
      {"the coming", 1, false},   {"coming", 1, false},        {"the next", 1, true},
      {"the previous", -1, true}, {"the preceding", -1, true}, {"the following", 1, true},
      {"the same", 0, true},      {"that same", 0, true},      {"that", 0, true},
      {"the latest", -1, false},  {"previous", -1, true},      {"following", 1, true},
      {"the prior", -1, true},    {"prior", -1, true},         {"same", 0, true}};
  std::optional<Direction> best;
  for (const Row& row : kRows) {
    std::string_view rest = row.words;
    std::size_t end = at;
    bool fits = true;
    while (fits && !rest.empty()) {
      const std::size_t space = rest.find(' ');
      fits = text.is(end++, rest.substr(0, space));
      rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
    }
    if (fits && (!best || end > best->end)) best = Direction{end, row.direction, row.narrated};
  }
  return best;
}

void aim(TimePhrase& phrase, const Direction& direction) {
  phrase.direction = direction.direction;
  phrase.from_narrated = direction.narrated;
  phrase.is_explicit = true;
}

// "Tuesday", "last Tuesday", "Tuesday, 16 February", "Tuesday (February 16)".
PhraseMatch match_weekday(const TimeText& text, std::size_t at) {
  const auto direction = direction_at(text, at);
  const auto weekday = weekday_at(text, direction ? direction->end : at);
  if (!weekday) return std::nullopt;
  TimePhrase phrase = relative_phrase(PhraseKind::weekday, at, weekday->end);
  phrase.weekday = weekday->number;
  if (direction) {
    aim(phrase, *direction);
    return phrase;
  }
  const bool comma = text.is(phrase.end, ",");
  const bool bracket = text.is(phrase.end, "(");
  const std::size_t date_at = phrase.end + (comma || bracket ? 1 : 0);
  const auto date = match_calendar(text, date_at);
  if (!date || date->day == 0 || (bracket && !text.is(date->end, ")"))) return phrase;
  TimePhrase dated = *date;
  dated.begin = at;
  dated.weekday = weekday->number;
  if (bracket) dated.end = date->end + 1;
  return dated;
}

bool is_calendar_unit(char unit) {
  return unit != 0 && std::string_view("DWMQYXCEN").find(unit) != std::string_view::npos;
}

// "last week", "this month", "the following year", "the same day", "last May", "this summer",
// "last year's third quarter".
PhraseMatch match_near(const TimeText& text, std::size_t at) {
  const auto direction = direction_at(text, at);
  if (!direction) return std::nullopt;
  std::size_t noun = direction->end;
  // "this fiscal year", "the corresponding period" are counted as the plain unit.
  if (text.is(noun, "calendar") || text.is(noun, "fiscal")) ++noun;
  TimePhrase phrase = relative_phrase(PhraseKind::near, at, noun + 1);
  aim(phrase, *direction);
  const std::string& word = text.at(noun).lower;
  if (const std::string* season = time_words().find("season", word)) {
    // "this fall" is a season, "the past spring to mind" is not in sight.
    phrase.season = *season;
    return phrase;
  }
  if (const auto month = month_at(text, noun)) {
    phrase.month = month->month;
    phrase.end = month->end;
    const auto day = plain_digits(text.at(phrase.end));
    if (day && *day >= 1 && *day <= 31) {
      phrase.day = *day;
      ++phrase.end;
    }
    return phrase;
  }
  const char unit = text.unit(noun);
  // "This Week" in capitals is a programme.
  if (text.at(noun).is_capital) return std::nullopt;
  if (!is_calendar_unit(unit) || (word.ends_with('s') && word != "s")) return std::nullopt;
  // "the next night" is a time of the day and read as such; "past day" is no last day.
  if (unit == 'N') return std::nullopt;
  phrase.unit = unit;
  // "the same day" goes back to a day that was told, "the next day" counts from it.
  if (direction->narrated && direction->direction == 0) phrase.kind = PhraseKind::narrated;
  if (unit == 'D' && at > 0 && text.is(at, "this") && text.is(at - 1, "to")) {
    phrase.kind = PhraseKind::reference;  // "to this day"
    phrase.reference = "PRESENT_REF";
    return phrase;
  }
  if (unit == 'D' && !direction->narrated && direction->direction == 0 && text.is(at, "this")) {
    phrase.kind = PhraseKind::narrated;
  }
  if (unit == 'Y' && text.is(phrase.end, "'") && text.is(phrase.end + 1, "s")) {
    const auto quarter = match_calendar(text, phrase.end + 2);
    if (quarter && quarter->quarter > 0 && !quarter->year) {
      phrase.quarter = quarter->quarter;
      phrase.end = quarter->end;
    }
  }
  return phrase;
}

// The amount before a unit: "two", "a", "an", "several", "a few".
std::optional<NumberMatch> amount_at(const TimeText& text, std::size_t at) {
  if (const auto number = match_number(text.words, at)) return number;
  if (text.is(at, "a") || text.is(at, "an") || text.is(at, "one")) return NumberMatch{at + 1, 1};
  return std::nullopt;
}

// What makes a distance from a day of an amount of time: "ago", "later", "from now".
struct Shift {
  std::size_t end = 0;
  int direction = 0;
  bool narrated = false;
};

std::optional<Shift> shift_at(const TimeText& text, std::size_t at) {
  if (text.is(at, "-")) ++at;
  if (text.is(at, "ago")) return Shift{at + 1, -1, false};
  if (text.is(at, "earlier")) return Shift{at + 1, -1, true};
  if (text.is(at, "previously")) return Shift{at + 1, -1, true};
  if (text.is(at, "later")) return Shift{at + 1, 1, true};
  if (text.is(at, "from") && text.is(at + 1, "now")) return Shift{at + 2, 1, false};
  // "the day before", at the end of a clause only: "the day before the talks" needs the talks.
  const bool ends = !text.at(at + 1).is_letters && !text.at(at + 1).is_digits;
  const bool alone = ends || text.dep(at) == "advmod";
  if (text.is(at, "before") && alone) return Shift{at + 1, -1, true};
  if (text.is(at, "after") && alone) return Shift{at + 1, 1, true};
  return std::nullopt;
}

// "three years ago", "two days later", "a year-earlier loss", "the day before".
PhraseMatch match_shifted(const TimeText& text, std::size_t at) {
  std::optional<NumberMatch> amount = amount_at(text, at);
  const bool definite = text.is(at, "the");
  if (!amount && definite) amount = NumberMatch{at + 1, 1};
  if (!amount && text.unit(at) != 0) amount = NumberMatch{at, 1};  // "year-earlier", "years ago"
  if (!amount) return std::nullopt;
  std::size_t unit_at = amount->end;
  if (text.is(unit_at, "full") || text.is(unit_at, "more")) ++unit_at;
  const char unit = text.unit(unit_at);
  const auto shift = shift_at(text, unit_at + 1);
  if (unit == 0 || !shift || unit == 'S') return std::nullopt;
  TimePhrase phrase = relative_phrase(PhraseKind::shifted, at, shift->end);
  const bool bare = amount->end == at;
  const bool plural = text.at(unit_at).lower.ends_with('s');
  if (bare && !plural && !text.is(unit_at + 1, "-")) return std::nullopt;
  phrase.amount = bare && plural ? std::nullopt : amount->value;
  phrase.unit = unit;
  phrase.direction = shift->direction;
  phrase.from_narrated = shift->narrated;
  // "the year-ago quarter", "the year-earlier period": the noun belongs to the expression.
  const std::size_t noun = shift->end;
  if (definite && (text.is(noun, "quarter") || text.is(noun, "period"))) phrase.end = noun + 1;
  return phrase;
}

// "yesterday", "the day after tomorrow", "tonight".
PhraseMatch match_named(const TimeText& text, std::size_t at) {
  struct Row {
    std::string_view word;
    int days;
    std::string_view time;
  };
  static constexpr Row kRows[] = {
      {"today", 0, ""}, {"yesterday", -1, ""}, {"tomorrow", 1, ""}, {"tonight", 0, "TNI"}};
  std::size_t word_at = at;
  int more = 0;
  const std::size_t day_at = at + (text.is(at, "the") ? 1 : 0);
  if (text.is(day_at, "day") && (text.is(day_at + 1, "before") || text.is(day_at + 1, "after"))) {
    more = text.is(day_at + 1, "before") ? -1 : 1;
    word_at = day_at + 2;
  }
  for (const Row& row : kRows) {
    if (!text.is(word_at, row.word) || (more != 0 && row.days != more)) continue;
    TimePhrase phrase = relative_phrase(PhraseKind::shifted, at, word_at + 1);
    phrase.amount =
        row.days < 0 ? -row.days - (more < 0 ? more : 0) : row.days + (more > 0 ? more : 0);
    phrase.unit = 'D';
    phrase.direction = row.days < 0 ? -1 : 1;
    phrase.time = row.time;
    // "today's world", "Ukraine Today": a name or the present in general stays a plain day.
    const std::string_view label = text.name_label(at);
    if (label == "ORG" || label == "WORK_OF_ART") return std::nullopt;
    const bool titled = text.at(at).is_capital && at > 0 && text.at(at - 1).is_capital;
    if (titled) return std::nullopt;
    return phrase;
  }
  return std::nullopt;
}

// "the day", "the weekend", "the end of the month": a unit that is understood from what is told.
PhraseMatch match_definite(const TimeText& text, std::size_t at) {
  if (!text.is(at, "the")) return std::nullopt;
  const char unit = text.unit(at + 1);
  const std::string_view word = text.at(at + 1).lower;
  if (unit == 0 || word.ends_with('s')) return std::nullopt;
  const std::string& before = at > 0 ? text.at(at - 1).lower : text.at(text.words.size()).lower;
  const std::string& two_before = at > 1 ? text.at(at - 2).lower : text.at(text.words.size()).lower;
  const bool later_in = before == "in" && (two_before == "later" || two_before == "earlier");
  const bool end_of = before == "of" &&
                      (two_before == "end" || two_before == "start" || two_before == "beginning" ||
                       two_before == "rest" || two_before == "middle");
  const bool in_quarter = unit == 'Q';
  const bool alone = unit == 'E';
  const bool within =
      (before == "during" || before == "for") && (unit == 'W' || unit == 'M' || unit == 'Y');
  if (!later_in && !end_of && !in_quarter && !alone && !within) return std::nullopt;
  if (text.is(at + 2, "of") || text.is(at + 2, "-") || text.tag(at + 2).starts_with("NN")) {
    return std::nullopt;
  }
  TimePhrase phrase = relative_phrase(PhraseKind::narrated, at, at + 2);
  phrase.unit = unit;
  return phrase;
}

// "the week that ended on April 18", "the year ended March 31", "the week of March 6".
PhraseMatch match_period(const TimeText& text, std::size_t at) {
  const std::size_t noun = at + (text.is(at, "the") || text.is(at, "a") ? 1 : 0);
  const auto amount = match_number(text.words, noun);
  const std::size_t unit_at = amount ? amount->end : noun;
  const char unit = text.unit(unit_at);
  if (unit != 'W' && unit != 'M' && unit != 'Y') return std::nullopt;
  std::size_t verb = unit_at + 1;
  if (text.is(verb, "that") || text.is(verb, "which")) ++verb;
  const bool ends = text.is(verb, "ended") || text.is(verb, "ending") || text.is(verb, "ends");
  const bool begins = text.is(verb, "beginning") || text.is(verb, "began") ||
                      text.is(verb, "starting") || (text.is(verb, "of") && unit == 'W');
  if (!ends && !begins) return std::nullopt;
  std::size_t date_at = verb + 1;
  if (text.is(date_at, "on") || text.is(date_at, "in")) ++date_at;
  auto date = match_calendar(text, date_at);
  if (!date) date = match_weekday(text, date_at);
  if (!date || (date->day == 0 && !date->weekday)) return std::nullopt;
  TimePhrase phrase = relative_phrase(PhraseKind::period, at, date->end);
  phrase.unit = unit;
  phrase.amount = amount ? amount->value : 1;
  phrase.direction = ends ? -1 : 1;
  phrase.last = {*date};
  return phrase;
}

// The word class of a reference word must be that of its use here: "the future" but not "future
// generations".
bool has_part_of_speech(const TimeText& text, const ListedMatch& match, std::size_t at) {
  const std::string_view tag = text.tag(match.end - 1);
  if (tag.empty() || match.value->empty()) return true;
  if (*match.value == "adverb") return tag.starts_with("RB");
  if (*match.value == "adjective") {
    // Only with a unit of time ("recent years") or before the noun that it dates.
    return tag == "JJ" && text.tag(match.end) != "IN" && at + 1 == match.end;
  }
  return !text.tag(match.end).starts_with("NN") && !text.tag(match.end).starts_with("JJ") &&
         text.tag(match.end) != "CD" && text.unit(match.end) == 0;
}

// "by year-end", "at year's end".
PhraseMatch match_year_end(const TimeText& text, std::size_t at) {
  if (!text.is(at, "year")) return std::nullopt;
  std::size_t end = at + 1;
  if (text.is(end, "-")) ++end;
  if (text.is(end, "'") && text.is(end + 1, "s")) end += 2;
  if (!text.is(end, "end") || text.is(end + 1, "of")) return std::nullopt;
  TimePhrase phrase = relative_phrase(PhraseKind::near, at, end + 1);
  phrase.unit = 'Y';
  phrase.part = Part::late;
  return phrase;
}

PhraseMatch match_reference(const TimeText& text, std::size_t at) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kClasses = {
      {{"present", "PRESENT_REF"}, {"past", "PAST_REF"}, {"future", "FUTURE_REF"}}};
  PhraseMatch best;
  for (const auto& [word_class, value] : kClasses) {
    const auto listed = match_listed(text, at, word_class);
    if (!listed || !has_part_of_speech(text, *listed, at)) continue;
    if (best && best->end >= listed->end) continue;
    best = relative_phrase(PhraseKind::reference, at, listed->end);
    best->reference = value;
  }
  if (best && text.at(at).is_capital && text.name_label(at) == "ORG") return std::nullopt;
  // "as soon as", "shortly after the talks": what they are counted from is an act, not a day.
  if (best &&
      (text.is(best->end, "as") || text.is(best->end, "after") || text.is(best->end, "before"))) {
    return std::nullopt;
  }
  return best;
}

}  // namespace

PhraseMatch match_relative(const TimeText& text, std::size_t at) {
  using Matcher = PhraseMatch (*)(const TimeText&, std::size_t);
  static constexpr Matcher kMatchers[] = {match_weekday,   match_near,    match_shifted,
                                          match_named,     match_period,  match_definite,
                                          match_reference, match_year_end};
  PhraseMatch best;
  for (const Matcher matcher : kMatchers) {
    PhraseMatch found = matcher(text, at);
    if (found && (!best || found->end > best->end)) best = std::move(found);
  }
  return best;
}

}  // namespace rapporteur::ground
