// What the words of a time expression mean, before it is tied to a calendar day.
//
// "last Tuesday" is a weekday and a direction; only resolve_day.h, which knows the day of
// publication and what was told before, makes a day of it.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rapporteur::ground {

enum class PhraseKind {
  calendar,   // fields that are written: year, month, day, season, quarter
  weekday,    // "Tuesday", "last Tuesday"
  near,       // "this week", "last year", "next month"
  shifted,    // "three years ago", "two days later"
  narrated,   // "the same day", "that week": what was told last
  period,     // "the week that ended on April 18"
  reference,  // "now", "recently", "soon"
  duration,   // "44 days"; with `direction`, "over the past 24 hours"
  repeated,   // "every year", "twice a week"
  clock,      // "10:20", "this morning": only a time of the day
};

// What part of a longer time is meant.
enum class Part { whole, early, middle, late, first_half, second_half };

struct TimePhrase {
  std::size_t begin = 0;  // running words [begin, end)
  std::size_t end = 0;
  PhraseKind kind = PhraseKind::calendar;
  // The last digits are left out in decades (199) and centuries (19).
  std::optional<int> year;
  int year_digits = 4;
  int month = 0;  // 0: not given
  int day = 0;
  int quarter = 0;
  std::string season;            // TIMEX3: SP, SU, FA, WI
  std::string holiday;           // value in time_words.tsv
  std::optional<int> weekday;    // 0 is Monday
  char unit = 0;                 // time_words.tsv
  std::optional<double> amount;  // of units; nothing: "several"
  int direction = 0;             // -1 before, 0 this, 1 after
  bool from_narrated = false;    // counted from what was told last, not from the publication day
  bool is_explicit = false;      // direction said by a word ("last", "next", "this")
  Part part = Part::whole;
  std::string time;            // "T10:20", "TEV"; empty without a time of the day
  std::string reference;       // PRESENT_REF, PAST_REF, FUTURE_REF
  bool is_open = false;        // "since ..."
  bool is_comparison = false;  // "the first since ...": no time of the act that it stands beside
  bool is_set_of_weekday = false;
  std::vector<TimePhrase> last;  // of a span: its end (one phrase or none)
  std::vector<TimePhrase> also;  // a second day for the same moment (one or none)
  std::vector<TimePhrase> next;  // further days named in the same breath: "28 and 30 January"
};

}  // namespace rapporteur::ground
