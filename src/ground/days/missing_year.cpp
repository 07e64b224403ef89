#include "ground/days/missing_year.h"

#include <algorithm>

#include "ground/days/calendar_stretch.h"

namespace rapporteur::ground {
namespace {

// A step of this many days ahead of the publication is still taken for the past: time zones.
constexpr int kSlackDays = 1;
// A date without a year that returns this soon is rather that one than the one a year before it:
// news writes the year with dates so old.
constexpr int kSoonDays = 75;
constexpr int kJustPassedDays = 31;

// A weekday that is said with the day decides between years: "Tuesday, February 16".
std::optional<int> year_by_weekday(const TimePhrase& phrase, int published) {
  if (!phrase.weekday || phrase.day == 0) return std::nullopt;
  for (const int step : {0, -1, 1, -2, -3, -4, -5, -6}) {
    const auto day = civil_day(published + step, phrase.month, phrase.day);
    if (day && weekday_of(*day) == *phrase.weekday) return published + step;
  }
  return std::nullopt;
}

// Where the story has just told a day of an earlier year, what follows stays in that year: "On
// May 3, 1999, ... On June 2, ..." in a report of 2004.
std::optional<int> year_of_story(const TimePhrase& phrase, const TimeContext& context) {
  if (!context.told_just_now || context.tense == Tense::future) return std::nullopt;
  const Moment& told = *context.told_just_now;
  if (told.month == 0 || (told.day == 0 && phrase.day > 0)) return std::nullopt;
  const bool later =
      phrase.month > told.month || (phrase.month == told.month && phrase.day >= told.day);
  if (!context.published) return later ? std::optional(told.year) : std::nullopt;
  // Within the last twelve months the day of publication decides.
  const auto there = civil_day(told.year, phrase.month, std::max(phrase.day, 1));
  if (!later || !there || days_between(*there, *context.published) < 366) return std::nullopt;
  return told.year;
}

// Days from the publication to the date in a year; to the first of the month where no day is given.
std::optional<int> days_ahead(const TimePhrase& phrase, int year, CivilDay published) {
  const auto there = civil_day(year, phrase.month, std::max(phrase.day, 1));
  if (!there) return std::nullopt;
  return days_between(published, *there);
}

std::optional<int> year_by_publication(const TimePhrase& phrase, const TimeContext& context) {
  const CivilDay published = *context.published;
  const int year = year_of(published);
  const bool this_month = phrase.day == 0 && phrase.month == month_of(published);
  const int ahead = days_ahead(phrase, year, published).value_or(-kSlackDays - 1);
  if (context.tense == Tense::future && !context.is_since) {
    // "would leave by June 14", told on June 20, has just passed.
    return ahead >= -kJustPassedDays || this_month ? year : year + 1;
  }
  const int past = ahead <= kSlackDays ? year : year - 1;
  const int back = days_ahead(phrase, past + 1, published).value_or(kSoonDays);
  if (context.is_since || this_month || back <= kSlackDays || back >= kSoonDays) return past;
  if (context.tense != Tense::past || !context.is_direct) return past + 1;
  // "met on February 28" in a report of January 30 is a slip or an old story: no year is sure. With
  // a month alone it is the old one, and "set November 10 as the deadline" looks ahead.
  if (phrase.day == 0) return past;
  return context.is_on ? std::nullopt : std::optional(past + 1);
}

// Of a report only the year or the month is known: news of December may be told in January.
std::optional<int> year_by_stretch(const TimePhrase& phrase, const TimeContext& context) {
  constexpr int kDecember = 12;
  if (!context.published_in || context.tense == Tense::future) return std::nullopt;
  const Moment& in = *context.published_in;
  if (in.month == 0) return phrase.month < kDecember ? std::optional(in.year) : std::nullopt;
  return phrase.month <= in.month ? in.year : in.year - 1;
}

}  // namespace

std::optional<int> find_year(const TimePhrase& phrase, const TimeContext& context) {
  if (phrase.year) return phrase.year;
  if (context.published) {
    if (const auto year = year_by_weekday(phrase, year_of(*context.published))) return year;
  }
  if (const auto year = year_of_story(phrase, context)) return year;
  return context.published ? year_by_publication(phrase, context)
                           : year_by_stretch(phrase, context);
}

}  // namespace rapporteur::ground
