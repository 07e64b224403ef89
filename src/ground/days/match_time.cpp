// Puts the single readings together: modifiers before ("early", "the end of"), times of the day
// behind ("Sunday night", "10 p.m. Wednesday"), spans ("from April to November 1993"), a second
// day in brackets ("November 10 (November 9 Moscow time)").

#include "ground/days/match_time.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "ground/days/calendar.h"
#include "ground/numbers.h"
#include "ground/word_table.h"

namespace rapporteur::ground {
namespace {

PhraseMatch longest(PhraseMatch first, PhraseMatch second) {
  if (!first) return second;
  return second && second->end > first->end ? second : first;
}

PhraseMatch match_single(const TimeText& text, std::size_t at) {
  PhraseMatch best = match_calendar(text, at);
  best = longest(std::move(best), match_relative(text, at));
  best = longest(std::move(best), match_repeated(text, at));
  best = longest(std::move(best), match_clock(text, at));
  return longest(std::move(best), match_duration(text, at));
}

bool is_dated(const TimePhrase& phrase) {
  return phrase.kind != PhraseKind::duration && phrase.kind != PhraseKind::repeated &&
         phrase.kind != PhraseKind::reference && phrase.kind != PhraseKind::clock;
}

bool is_one_day(const TimePhrase& phrase) {
  return phrase.day > 0 || phrase.weekday || !phrase.holiday.empty() ||
         (phrase.unit == 'D' && is_dated(phrase));
}

// "Sunday night", "yesterday afternoon", "Wednesday at 10 p.m.", "September 27 in the morning".
void take_time_behind(const TimeText& text, TimePhrase& phrase) {
  if (!is_one_day(phrase) || !phrase.time.empty() || !phrase.last.empty()) return;
  if (const std::string* part = time_words().find("daypart", text.at(phrase.end).lower)) {
    phrase.time = text.is(phrase.end, "noon")       ? "T12:00"
                  : text.is(phrase.end, "midnight") ? "T24:00"
                                                    : "T" + *part;
    ++phrase.end;
    return;
  }
  if (!text.is(phrase.end, "at")) return;
  if (const auto clock = match_clock(text, phrase.end + 1); clock && clock->time.size() > 3) {
    phrase.time = clock->time;
    phrase.end = clock->end;
  }
}

// "10 p.m. Wednesday", "5 p.m. EST, Nov. 6", "the morning of 27 September", "noon on Thursday".
PhraseMatch match_time_before(const TimeText& text, std::size_t at) {
  auto clock = match_clock(text, at);
  // "mid-afternoon yesterday", "evening of September 27" have no article.
  if (!clock) {
    std::size_t word = at;
    if (text.is(word, "the")) ++word;
    if (text.is(word, "mid") && text.is(word + 1, "-")) word += 2;
    static const std::string kEarlyHours = "MO";
    const bool hours =
        text.is(word, "early") && text.is(word + 1, "hours") && text.is(word + 2, "of");
    if (hours) ++word;
    const std::string* part =
        hours ? &kEarlyHours : time_words().find("daypart", text.at(word).lower);
    if (part == nullptr) return std::nullopt;
    clock.emplace();
    clock->begin = at;
    clock->end = word + 1;
    clock->time = "T" + *part;
  }
  std::size_t day_at = clock->end;
  if (text.is(day_at, ",")) ++day_at;
  if (text.is(day_at, "on") || text.is(day_at, "of")) ++day_at;
  auto day = longest(match_calendar(text, day_at), match_relative(text, day_at));
  if (!day || !is_one_day(*day)) return std::nullopt;
  day->begin = at;
  day->time = clock->time;
  return day;
}

struct PartMatch {
  std::size_t end = 0;
  Part part = Part::whole;
};

// "early", "late", "mid-", "earlier", "the end of", "the beginning of".
std::optional<PartMatch> part_at(const TimeText& text, std::size_t at) {
  const std::string& word = text.at(at).lower;
  const bool hyphen = text.is(at + 1, "-");
  const std::size_t behind = at + (hyphen ? 2 : 1);
  if (word == "early") return PartMatch{behind, Part::early};
  if (word == "late") return PartMatch{behind, Part::late};
  if (word == "mid" || word == "middle") {
    return PartMatch{text.is(behind, "of") ? behind + 1 : behind, Part::middle};
  }
  if (word == "earlier" || word == "later" || word == "sometime" || word == "late") {
    const bool in = text.is(at + 1, "in");
    return PartMatch{at + (in ? 2U : 1U), Part::whole};
  }
  std::size_t noun = at + (word == "the" ? 1 : 0);
  if (text.is(noun + 1, "half") && text.is(noun + 2, "of")) {
    if (text.is(noun, "first")) return PartMatch{noun + 3, Part::first_half};
    if (text.is(noun, "second")) return PartMatch{noun + 3, Part::second_half};
  }
  if (text.is(noun, "very")) ++noun;
  if (!text.is(noun + 1, "of")) return std::nullopt;
  const std::string& edge = text.at(noun).lower;
  if (edge == "end" || edge == "close") return PartMatch{noun + 2, Part::late};
  if (edge == "beginning" || edge == "start") return PartMatch{noun + 2, Part::early};
  if (edge == "middle") return PartMatch{noun + 2, Part::middle};
  return std::nullopt;
}

PhraseMatch match_part(const TimeText& text, std::size_t at) {
  const auto part = part_at(text, at);
  if (!part) return std::nullopt;
  auto phrase = longest(match_calendar(text, part->end), match_relative(text, part->end));
  if (!phrase || !is_dated(*phrase)) return std::nullopt;
  // "later Tuesday" and "earlier in May" point into that time; "later two days ago" is none.
  if (phrase->kind == PhraseKind::shifted && phrase->time.empty() && phrase->unit != 'D')
    return std::nullopt;
  phrase->begin = at;
  phrase->part = part->part;
  return phrase;
}

// Fields that the end of a span gives and its beginning leaves out: "April to November 1993".
void share_fields(TimePhrase& first, TimePhrase& last) {
  if (!first.year && last.year && first.month > 0) {
    const bool turned = first.month > last.month && last.month > 0;
    first.year = turned ? *last.year - 1 : *last.year;
  }
  if (!last.year && first.year && last.month > 0) {
    last.year = last.month < first.month ? *first.year + 1 : *first.year;
  }
}

bool can_span(const TimePhrase& first, const TimePhrase& last) {
  if (first.kind != last.kind || !is_dated(first)) return false;
  if (first.kind == PhraseKind::weekday) return true;
  if (first.kind != PhraseKind::calendar) return false;
  if (first.month == 0 && last.month > 0) return false;
  return (first.day > 0) == (last.day > 0) && first.year_digits == last.year_digits;
}

// "2019-20": two digits that complete the century of the year before.
std::optional<TimePhrase> short_end_year(const TimeText& text, const TimePhrase& first) {
  const std::size_t at = first.end + 1;
  const auto digits = plain_digits(text.at(at));
  if (!digits || text.at(at).lower.size() != 2 || !text.at(at).is_joined || !first.year ||
      first.month > 0 || first.year_digits != 4 || *digits <= *first.year % 100) {
    return std::nullopt;
  }
  TimePhrase last = first;
  last.begin = at;
  last.end = at + 1;
  last.year = *first.year / 100 * 100 + *digits;
  return last;
}

// "from X to Y", "between X and Y", "X - Y"; the "from" itself stays outside.
void take_span(const TimeText& text, TimePhrase& phrase) {
  if (!phrase.last.empty() || !phrase.next.empty() || !is_dated(phrase)) return;
  const bool led = phrase.begin > 0 &&
                   (text.is(phrase.begin - 1, "from") || text.is(phrase.begin - 1, "between"));
  const bool hyphen = text.is(phrase.end, "-");
  const bool to = text.is(phrase.end, "to") || text.is(phrase.end, "until") ||
                  text.is(phrase.end, "till") || text.is(phrase.end, "through");
  const bool between = text.is(phrase.end, "and") && led && text.is(phrase.begin - 1, "between");
  if (!hyphen && !between && !(to && (led || phrase.kind == PhraseKind::calendar))) return;
  if (hyphen) {
    if (const auto year = short_end_year(text, phrase)) {
      phrase.end = year->end;
      phrase.last = {*year};
      return;
    }
  }
  auto last = longest(match_calendar(text, phrase.end + 1), match_relative(text, phrase.end + 1));
  if (last && text.is(phrase.end + 1, "early") && !last->season.empty()) return;
  if (!last || !can_span(phrase, *last)) return;
  share_fields(phrase, *last);
  phrase.end = last->end;
  phrase.last = {*last};
}

// Whether two written days are so near that they can be one moment in two time zones.
bool is_next_day(const TimePhrase& a, const TimePhrase& b) {
  const auto first = civil_day(a.year.value_or(2000), a.month, a.day);
  const auto second = civil_day(b.year.value_or(a.year.value_or(2000)), b.month, b.day);
  return first && second && std::abs(days_between(*first, *second)) <= 1;
}

// "November 10 (November 9 Moscow time), 2020", "Tuesday (February 16)".
void take_bracket(const TimeText& text, TimePhrase& phrase) {
  if (!text.is(phrase.end, "(") || phrase.day == 0 || phrase.kind != PhraseKind::calendar) return;
  auto other = match_calendar(text, phrase.end + 1);
  if (!other || other->day == 0 || !is_next_day(phrase, *other)) return;
  std::size_t close = other->end;
  while (close < other->end + 4 && !text.is(close, ")")) ++close;
  if (!text.is(close, ")")) return;
  phrase.end = close + 1;
  const std::size_t year_at = phrase.end + (text.is(phrase.end, ",") ? 1 : 0);
  const auto year = plain_digits(text.at(year_at));
  if (!phrase.year && year && text.at(year_at).lower.size() == 4 && *year > 1000 && *year < 2200) {
    phrase.year = *year;
    phrase.end = year_at + 1;
  }
  if (!other->year) other->year = phrase.year;
  phrase.also = {*other};
}

// "since 1994", "since the war in the early 1990s": from then on; where the "since" stands.
std::optional<std::size_t> since_before(const TimeText& text, std::size_t at) {
  constexpr std::size_t kReach = 6;
  for (std::size_t back = 1; back <= kReach && back <= at; ++back) {
    const std::size_t since = at - back;
    const RunningWord& word = text.at(since);
    if (word.lower == "since") {
      const bool adjacent = back == 1 || (back == 2 && text.is(at - 1, "the"));
      const bool dates_noun =
          text.is(at - 1, "in") || text.is(at - 1, "of") ||
          (text.is(at - 1, "the") && (text.is(at - 2, "in") || text.is(at - 2, "of")));
      return adjacent || dates_noun ? std::optional(since) : std::nullopt;
    }
    if (!word.is_letters || text.tag(since).starts_with("VB")) return std::nullopt;
  }
  return std::nullopt;
}

// "the first talks since 2018" only compares, it does not tell when the talks were.
bool is_comparison(const TimeText& text, std::size_t since) {
  constexpr std::size_t kReach = 8;
  for (std::size_t back = 1; back <= kReach && back <= since; ++back) {
    const std::size_t at = since - back;
    if (text.is(at, ".") || text.is(at, ";")) return false;
    const std::string_view tag = text.tag(at);
    if (text.is(at, "first") || text.is(at, "only") || tag == "JJS" || tag == "RBS") return true;
  }
  return false;
}

}  // namespace

std::string_view TimeText::tag(std::size_t index) const {
  const RunningWord& word = at(index);
  return word.token ? std::string_view(analysis.tokens[*word.token].tag) : std::string_view{};
}

std::string_view TimeText::dep(std::size_t index) const {
  const RunningWord& word = at(index);
  return word.token ? std::string_view(analysis.tokens[*word.token].dep) : std::string_view{};
}

std::string_view TimeText::name_label(std::size_t index) const {
  const RunningWord& word = at(index);
  return word.token ? std::string_view(analysis.tokens[*word.token].ent_type) : std::string_view{};
}

char TimeText::unit(std::size_t index) const {
  const std::string* value = time_words().find("unit", at(index).lower);
  return value == nullptr ? char{0} : (*value)[0];
}

std::optional<ListedMatch> match_listed(const TimeText& text, std::size_t at,
                                        std::string_view word_class) {
  constexpr std::size_t kMaxWords = 5;
  std::optional<ListedMatch> best;
  std::string written;
  for (std::size_t end = at; end < at + kMaxWords && !text.at(end).lower.empty(); ++end) {
    if (end > at) written += ' ';
    written += text.at(end).lower;
    if (const std::string* value = time_words().find(word_class, written))
      best = ListedMatch{end + 1, value};
  }
  return best;
}

bool is_word_of_time(const std::string& lower) {
  static const std::unordered_set<std::string> kWords = [] {
    std::unordered_set<std::string> words = {
        "today",    "yesterday", "tomorrow",  "tonight",  "overnight", "ago",
        "eighties", "nineties",  "seventies", "sixties",  "fifties",   "forties",
        "thirties", "twenties",  "nineteen",  "eighteen", "clock"};
    static constexpr std::string_view kClasses[] = {"month",   "weekday", "unit",    "season",
                                                    "daypart", "holiday", "present", "past",
                                                    "future",  "set"};
    // Short words of longer phrases ("as soon as possible") say nothing by themselves.
    constexpr std::size_t kShortest = 3;
    for (const std::string_view word_class : kClasses) {
      for (const auto& [phrase, value] : time_words().words_of(word_class)) {
        std::string_view rest = phrase;
        while (!rest.empty()) {
          const std::string_view word = rest.substr(0, rest.find(' '));
          rest.remove_prefix(std::min(rest.size(), word.size() + 1));
          if (word.size() >= kShortest && word != "the") words.emplace(word);
        }
      }
    }
    return words;
  }();
  return kWords.contains(lower);
}

PhraseMatch match_time_phrase(const TimeText& text, std::size_t at) {
  PhraseMatch phrase = match_single(text, at);
  phrase = longest(std::move(phrase), match_part(text, at));
  phrase = longest(std::move(phrase), match_time_before(text, at));
  if (!phrase) return std::nullopt;
  take_time_behind(text, *phrase);
  take_span(text, *phrase);
  take_bracket(text, *phrase);
  const auto since = is_dated(*phrase) ? since_before(text, at) : std::nullopt;
  phrase->is_open = since.has_value();
  phrase->is_comparison = since && is_comparison(text, *since);
  return phrase;
}

}  // namespace rapporteur::ground
