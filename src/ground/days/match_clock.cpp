// Times of the day: "10:20", "around 7:15 p.m.", "noon", "the evening".

#include <fmt/format.h>

#include "ground/days/match_time.h"
#include "ground/numbers.h"
#include "ground/word_table.h"

namespace rapporteur::ground {
namespace {

struct HalfDay {
  std::size_t end = 0;
  bool afternoon = false;
};

// "p.m.", "pm", "a.m"; the last full stop is left when it may end the sentence as well.
std::optional<HalfDay> half_day_at(const TimeText& text, std::size_t at) {
  const std::string& word = text.at(at).lower;
  if (word == "am" || word == "pm") return HalfDay{at + 1, word == "pm"};
  if ((word == "a" || word == "p") && text.is(at + 1, ".") && text.is(at + 2, "m") &&
      text.at(at + 2).is_joined) {
    const bool dotted = text.is(at + 3, ".") && text.at(at + 3).is_joined;
    return HalfDay{at + (dotted ? 4U : 3U), word == "p"};
  }
  return std::nullopt;
}

// "local time", "Moscow time", "GMT", "EST": read over, the value is in the time that is written.
std::size_t skip_zone(const TimeText& text, std::size_t at) {
  static constexpr std::string_view kZones[] = {"gmt", "utc", "est", "edt", "cet", "cest",
                                                "msk", "pst", "pdt", "bst", "ist", "eet"};
  for (const std::string_view zone : kZones) {
    if (text.is(at, zone) && text.at(at).is_capital) return at + 1;
  }
  if (text.is(at + 1, "time") && (text.is(at, "local") || text.at(at).is_capital)) return at + 2;
  return at;
}

TimePhrase clock_phrase(std::size_t begin, std::size_t end, std::string time) {
  TimePhrase phrase;
  phrase.kind = PhraseKind::clock;
  phrase.begin = begin;
  phrase.end = end;
  phrase.time = std::move(time);
  return phrase;
}

// "10:20", "10.20 a.m.", "5 p.m.".
PhraseMatch match_hours(const TimeText& text, std::size_t at) {
  const auto hour = plain_digits(text.at(at));
  if (!hour || *hour > 24 || text.at(at).lower.size() > 2) return std::nullopt;
  std::size_t end = at + 1;
  int minute = -1;
  const auto minutes = plain_digits(text.at(at + 2));
  if (text.is(end, ":") && text.at(end).is_joined && minutes && text.at(at + 2).is_joined &&
      text.at(at + 2).lower.size() == 2 && *minutes < 60) {
    minute = *minutes;
    end = at + 3;
  }
  const auto half = half_day_at(text, end);
  if (minute < 0 && !half) return std::nullopt;
  int hours = *hour;
  if (half) {
    if (hours > 12) return std::nullopt;
    hours = hours % 12 + (half->afternoon ? 12 : 0);
    end = half->end;
  }
  return clock_phrase(at, skip_zone(text, end),
                      fmt::format("T{:02}:{:02}", hours, minute < 0 ? 0 : minute));
}

// "7 o'clock", "1400 GMT", "noon".
PhraseMatch match_spoken_hour(const TimeText& text, std::size_t at) {
  if (text.is(at, "noon") || text.is(at, "midday")) return clock_phrase(at, at + 1, "T12:00");
  if (text.is(at, "midnight")) return clock_phrase(at, at + 1, "T24:00");
  const auto number = match_number(text.words, at);
  if (!number || !number->value) return std::nullopt;
  const int value = static_cast<int>(*number->value);
  if (text.is(number->end, "o") && text.is(number->end + 1, "'") &&
      text.is(number->end + 2, "clock") && value <= 12) {
    return clock_phrase(at, number->end + 3, fmt::format("T{:02}:00", value));
  }
  const bool four_digits = text.at(at).is_digits && text.at(at).lower.size() == 4;
  const std::size_t zone = skip_zone(text, at + 1);
  if (four_digits && zone > at + 1 && value % 100 < 60 && value / 100 <= 24) {
    return clock_phrase(at, zone, fmt::format("T{:02}:{:02}", value / 100, value % 100));
  }
  return std::nullopt;
}

// "the morning", "in the evening", "this morning", "last night", "overnight".
PhraseMatch match_part_of_day(const TimeText& text, std::size_t at) {
  const std::size_t mark = at;
  if (text.is(at, "overnight")) {
    TimePhrase phrase = clock_phrase(at, at + 1, "TNI");
    phrase.direction = -1;
    phrase.is_explicit = true;
    return phrase;
  }
  const bool last = text.is(at, "last"), current = text.is(at, "this");
  const bool definite = text.is(at, "the") || text.is(at, "that");
  const bool next = text.is(at, "the") && (text.is(at + 1, "next") || text.is(at + 1, "following"));
  if (!last && !current && !definite) return std::nullopt;
  at += next ? 2 : 1;
  if (text.is(at, "early") || text.is(at, "late")) ++at;
  const std::string* part = time_words().find("daypart", text.at(at).lower);
  if (part == nullptr || text.at(at).lower.ends_with('s') || text.tag(at + 1).starts_with("NN")) {
    return std::nullopt;
  }
  TimePhrase phrase = clock_phrase(mark, at + 1, "T" + *part);
  phrase.direction = last ? -1 : next ? 1 : 0;
  phrase.is_explicit = last || current || next;
  phrase.from_narrated = definite;
  return phrase;
}

}  // namespace

PhraseMatch match_clock(const TimeText& text, std::size_t at) {
  if (auto hours = match_hours(text, at)) return hours;
  if (auto spoken = match_spoken_hour(text, at)) return spoken;
  return match_part_of_day(text, at);
}

}  // namespace rapporteur::ground
