// Finds time expressions in running words. Each function reads one at exactly `at` and says
// where it ends; match_time_phrase tries all and takes the longest.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ground/days/time_phrase.h"
#include "ground/running_words.h"
#include "rapporteur/analysis.h"

namespace rapporteur::ground {

// The words of one paragraph with the analysis behind them (for tags; may hold no tokens).
struct TimeText {
  const RunningWords& words;
  const Analysis& analysis;

  [[nodiscard]] const RunningWord& at(std::size_t index) const { return word_at(words, index); }
  [[nodiscard]] bool is(std::size_t index, std::string_view lower) const {
    return at(index).lower == lower;
  }
  // Penn tag of the word's token, empty where it has none.
  [[nodiscard]] std::string_view tag(std::size_t index) const;
  [[nodiscard]] std::string_view dep(std::size_t index) const;
  [[nodiscard]] std::string_view name_label(std::size_t index) const;
  [[nodiscard]] char unit(std::size_t index) const;  // 0 where the word is no unit of time
};

using PhraseMatch = std::optional<TimePhrase>;

// Whether a lower-case word says that time is spoken of: a month, a weekday, a unit, "ago" ...
bool is_word_of_time(const std::string& lower);

PhraseMatch match_time_phrase(const TimeText& text, std::size_t at);

// match_calendar.cpp: "30 June 2020", "2020-06-30", "in September", "the 1990s", "spring 2020".
PhraseMatch match_calendar(const TimeText& text, std::size_t at);
// A year that stands where a year can stand ("in 2020", "the 1994 ceasefire").
PhraseMatch match_year(const TimeText& text, std::size_t at);

struct MonthMatch {
  int month = 0;
  std::size_t end = 0;  // behind the full stop of "Sept."
};
std::optional<MonthMatch> month_at(const TimeText& text, std::size_t at);

// match_relative.cpp: weekdays, "last week", "two days later", "yesterday", "the same day".
PhraseMatch match_relative(const TimeText& text, std::size_t at);

// match_duration.cpp: "44 days", "the past three months", "every year", "twice a week".
PhraseMatch match_duration(const TimeText& text, std::size_t at);
PhraseMatch match_repeated(const TimeText& text, std::size_t at);

// match_clock.cpp: "10:20", "5 p.m.", "noon", "evening".
PhraseMatch match_clock(const TimeText& text, std::size_t at);

// A sequence of lower-case words ("at present") of one class of time_words.tsv that begins at
// `at`; the end of the longest and its value.
struct ListedMatch {
  std::size_t end = 0;
  const std::string* value = nullptr;
};
std::optional<ListedMatch> match_listed(const TimeText& text, std::size_t at,
                                        std::string_view word_class);

}  // namespace rapporteur::ground
