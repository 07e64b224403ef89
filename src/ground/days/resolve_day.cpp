// Every expression becomes a *stretch* of the calendar with the precision of its words: a day, a
// week, a month, a quarter, a season, a year, a decade. Example: "late last year", published on
// 2021-02-16, is shifted by one year (2020), then narrowed by "late" (2020-12~).

#include "ground/days/resolve_day.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <string_view>

#include "ground/days/missing_year.h"
#include "ground/days/write_duration.h"

namespace rapporteur::ground {
namespace {

std::optional<CivilDay> anchor_of(const TimePhrase& phrase, const TimeContext& context) {
  if (!phrase.from_narrated || !context.told) return context.published;
  // Days can be counted from a day only, months and years also from a month or a year. "A day
  // earlier" than a span of days lies before its first.
  const bool by_day =
      phrase.unit == 'D' || phrase.unit == 'W' || phrase.unit == 'H' || phrase.weekday;
  if (by_day && !context.told_day) return std::nullopt;
  const Moment& told = !by_day                ? *context.told
                       : phrase.direction < 0 ? context.told_first.value_or(*context.told_day)
                                              : *context.told_day;
  if (told.year == 0 || (phrase.unit == 'M' && told.month == 0)) return std::nullopt;
  return civil_day(told.year, std::max(told.month, 1), std::max(told.day, 1));
}

// "easter-2", "thursday4-11", "12-25" in a year.
std::optional<CivilDay> holiday_in(const std::string& rule, int year) {
  if (rule.starts_with("easter"))
    return plus_days(easter_sunday(year), std::atoi(rule.c_str() + 6));
  if (rule.starts_with("thursday")) {
    const auto first = civil_day(year, std::atoi(rule.c_str() + 10), 1);
    if (!first) return std::nullopt;
    return plus_days(*first, (10 - weekday_of(*first)) % 7 + 7 * (rule[8] - '1'));
  }
  return civil_day(year, std::atoi(rule.c_str()), std::atoi(rule.c_str() + 3));
}

ResolvedDay resolve_holiday(const TimePhrase& phrase, const TimeContext& context) {
  if (!phrase.year && !context.published) return unknown_day();
  const int year = phrase.year ? *phrase.year : year_of(*context.published);
  const auto here = holiday_in(phrase.holiday, year);
  if (!here) return unknown_day();
  if (phrase.year) return of_day(*here, false);
  // The nearest one that fits the tense.
  const int ahead = days_between(*context.published, *here);
  const int turn = ahead > 30 && context.tense != Tense::future                    ? -1
                   : ahead < -300 || (ahead < 0 && context.tense == Tense::future) ? 1
                                                                                   : 0;
  const auto other = holiday_in(phrase.holiday, year + turn);
  return of_day(other.value_or(*here), true);
}

ResolvedDay resolve_season(const TimePhrase& phrase, const TimeContext& context) {
  if (phrase.year) return of_season(*phrase.year, phrase.season, false);
  if (!context.published) return unknown_day();
  const int first = 3 * (season_number(phrase.season) - 20);  // spring begins in March
  const CivilDay published = *context.published;
  int year = year_of(published);
  const bool begun = month_of(published) >= first;
  const bool ended = month_of(published) >= first + 3;
  if (phrase.is_explicit && phrase.direction < 0 && !ended) --year;
  if (phrase.is_explicit && phrase.direction > 0 && begun) ++year;
  // "in autumn they met" looks back; "a spring visit was put off" in February looks ahead.
  const bool soon = !context.is_direct && first - month_of(published) <= 2;
  if (!phrase.is_explicit && context.tense == Tense::past && !begun && !soon) --year;
  if (!phrase.is_explicit && context.tense == Tense::future && ended) ++year;
  return of_season(year, phrase.season, true);
}

ResolvedDay resolve_quarter(const TimePhrase& phrase, const TimeContext& context) {
  if (phrase.year) return of_quarter(*phrase.year, phrase.quarter, false);
  if (!context.published) return unknown_day();
  const int now = (month_of(*context.published) + 2) / 3;
  const int year = year_of(*context.published);
  // "expects to report a third-quarter loss" in November looks back, "in the first quarter" ahead.
  const bool ahead = context.tense == Tense::future && phrase.quarter < now - 1;
  const bool back = context.tense != Tense::future && phrase.quarter > now;
  return of_quarter(year + (ahead ? 1 : 0) - (back ? 1 : 0), phrase.quarter, true);
}

ResolvedDay resolve_calendar(const TimePhrase& phrase, const TimeContext& context) {
  if (!phrase.holiday.empty()) return resolve_holiday(phrase, context);
  if (!phrase.season.empty()) return resolve_season(phrase, context);
  if (phrase.quarter > 0) return resolve_quarter(phrase, context);
  if (phrase.year_digits == 3) return of_decade(*phrase.year, false);
  if (phrase.year_digits == 2) {
    return of_century(*phrase.year, false);
  }
  if (phrase.month == 0) return of_year(*phrase.year, phrase.part, false);
  const auto year = find_year(phrase, context);
  if (!year) {
    return of_yearless(phrase.month, phrase.day);
  }
  if (phrase.day == 0) return of_month(*year, phrase.month, !phrase.year);
  const auto day = civil_day(*year, phrase.month, phrase.day);
  return day ? of_day(*day, !phrase.year) : unknown_day();
}

ResolvedDay resolve_weekday(const TimePhrase& phrase, const TimeContext& context) {
  const auto anchor = anchor_of(phrase, context);
  if (!anchor) {
    ResolvedDay day = unknown_day();
    day.value = fmt::format("XXXX-WXX-{}", *phrase.weekday + 1);
    return day;
  }
  // Days back to the last such weekday; 0 where it is the same.
  const int back = (weekday_of(*anchor) - *phrase.weekday + 7) % 7;
  const bool last = phrase.is_explicit && phrase.direction < 0;
  const bool next = phrase.is_explicit && phrase.direction > 0;
  if (last) return of_day(plus_days(*anchor, back == 0 ? -7 : -back), true);
  if (next) return of_day(plus_days(*anchor, 7 - back), true);
  const bool ahead = context.tense == Tense::future && back != 0;
  const bool coming =
      phrase.is_explicit && !phrase.from_narrated && context.tense != Tense::past && back != 0;
  return of_day(plus_days(*anchor, ahead || coming ? 7 - back : -back), true);
}

// "last week", "this month", "last May", "next year's first quarter".
ResolvedDay resolve_near(const TimePhrase& phrase, const TimeContext& context) {
  if (!phrase.season.empty()) return resolve_season(phrase, context);
  const auto anchor = anchor_of(phrase, context);
  if (!anchor) return unknown_day();
  if (phrase.month > 0) {
    const int now = month_of(*anchor);
    int year = year_of(*anchor);
    if (phrase.direction < 0 && phrase.month >= now) --year;
    if (phrase.direction > 0 && phrase.month <= now) ++year;
    if (phrase.day == 0) return of_month(year, phrase.month, true);
    const auto day = civil_day(year, phrase.month, phrase.day);
    return day ? of_day(*day, true) : unknown_day();
  }
  const CivilDay there = shift_by(*anchor, phrase.unit, phrase.direction);
  if (phrase.quarter > 0) return of_quarter(year_of(there), phrase.quarter, true);
  return of_unit(phrase.unit, there, phrase.part, true);
}

// The precision that remains when counting by this unit: "ten years ago" is a year.
char unit_of_result(char unit) {
  switch (unit) {
    case 'X':
    case 'C':
      return 'Y';
    case 'F':
      return 'W';
    case 'H':
    case 'T':
    case 'S':
    case 'N':
      return 'D';
    default:
      return unit;
  }
}

ResolvedDay resolve_shifted(const TimePhrase& phrase, const TimeContext& context) {
  if (!phrase.amount) {
    ResolvedDay day;
    day.value = phrase.direction < 0 ? "PAST_REF" : "FUTURE_REF";
    day.is_relative = true;
    return day;
  }
  const int amount = phrase.direction * static_cast<int>(std::lround(*phrase.amount));
  // Beside a quarter, "a year ago" is the same quarter of that year.
  if (phrase.unit == 'Y' && context.told_quarter) {
    return of_quarter(context.told_quarter->year + amount, context.told_quarter->quarter, true);
  }
  const auto anchor = anchor_of(phrase, context);
  if (!anchor) return unknown_day();
  return of_unit(unit_of_result(phrase.unit), shift_by(*anchor, phrase.unit, amount), phrase.part,
                 true);
}

ResolvedDay resolve_narrated(const TimePhrase& phrase, const TimeContext& context) {
  if (phrase.unit == 'Q') {
    if (context.told_quarter)
      return of_quarter(context.told_quarter->year, context.told_quarter->quarter, true);
    // What is reported of "the quarter" is the one that has ended.
    if (context.published)
      return of_unit('Q', plus_months(*context.published, -3), Part::whole, true);
  }
  TimePhrase counted = phrase;
  counted.from_narrated = phrase.from_narrated || (phrase.unit == 'D' && context.told_day);
  if (phrase.from_narrated && phrase.is_explicit && !context.told) counted.from_narrated = false;
  const auto anchor = anchor_of(counted, context);
  if (!anchor) return unknown_day();
  if (phrase.unit == 'E' && !phrase.is_explicit) {
    // "the weekend" is the last one unless it is yet to come.
    const bool on_it = weekday_of(*anchor) >= 5 || context.tense == Tense::future;
    return of_weekend(on_it ? *anchor : plus_days(*anchor, -7), true);
  }
  return of_unit(phrase.unit, *anchor, phrase.part, true);
}

ResolvedDay resolve_period(const TimePhrase& phrase, const TimeContext& context) {
  const ResolvedDay edge = resolve_day(phrase.last.front(), context);
  const auto day = edge.moment ? edge.moment->civil() : std::nullopt;
  if (!day) return unknown_day();
  const int amount = static_cast<int>(std::lround(phrase.amount.value_or(1)));
  const bool ends = phrase.direction < 0;
  const CivilDay other =
      plus_days(shift_by(*day, phrase.unit, ends ? -amount : amount), ends ? 1 : -1);
  ResolvedDay period =
      ends ? of_days(other, *day, edge.is_relative) : of_days(*day, other, edge.is_relative);
  if (phrase.unit == 'W' && !ends && amount == 1) period.value = written_iso_week(*day);
  return period;
}

// "over the past 24 hours": a length, and the stretch that it covers.
ResolvedDay resolve_duration(const TimePhrase& phrase, const TimeContext& context) {
  ResolvedDay day;
  day.type = "DURATION";
  day.value = write_duration(phrase.amount, phrase.unit);
  if (phrase.direction == 0 || !phrase.amount || !context.published) return day;
  day.is_relative = true;
  const int amount = static_cast<int>(std::lround(*phrase.amount));
  if (amount <= 0) return day;
  const CivilDay other = shift_by(*context.published, phrase.unit, phrase.direction * amount);
  const char unit = unit_of_result(phrase.unit);
  const auto written = [&](CivilDay at) {
    return unit == 'Y'                  ? written_year(year_of(at))
           : unit == 'M' || unit == 'Q' ? written_month(year_of(at), month_of(at))
                                        : written_day(at);
  };
  const std::string here = written(*context.published), there = written(other);
  day.edtf = here == there ? here : phrase.direction < 0 ? there + "/" + here : here + "/" + there;
  return day;
}

ResolvedDay resolve_repeated(const TimePhrase& phrase) {
  ResolvedDay day;
  day.type = "SET";
  day.value = phrase.weekday ? fmt::format("XXXX-WXX-{}", *phrase.weekday + 1)
                             : write_duration(phrase.amount, phrase.unit);
  return day;
}

// A time of the day by itself: "this morning" is today, "last night" the night before.
ResolvedDay resolve_clock(const TimePhrase& phrase, const TimeContext& context) {
  std::optional<CivilDay> day = context.published;
  const bool told = context.told_day && context.told_day->civil();
  if (told && (!phrase.is_explicit || phrase.from_narrated)) day = context.told_day->civil();
  if (!day) return unknown_day();
  ResolvedDay resolved =
      of_day(phrase.is_explicit ? plus_days(*day, phrase.direction) : *day, true);
  // A bare "10:20" does not say on which day, so it gives none.
  if (!phrase.is_explicit) resolved.edtf.clear();
  if (!phrase.is_explicit) resolved.moment.reset();
  return resolved;
}

ResolvedDay resolve_one(const TimePhrase& phrase, const TimeContext& context) {
  switch (phrase.kind) {
    case PhraseKind::calendar:
      return resolve_calendar(phrase, context);
    case PhraseKind::weekday:
      return resolve_weekday(phrase, context);
    case PhraseKind::near:
      return resolve_near(phrase, context);
    case PhraseKind::shifted:
      return resolve_shifted(phrase, context);
    case PhraseKind::narrated:
      return resolve_narrated(phrase, context);
    case PhraseKind::period:
      return resolve_period(phrase, context);
    case PhraseKind::duration:
      return resolve_duration(phrase, context);
    case PhraseKind::repeated:
      return resolve_repeated(phrase);
    case PhraseKind::clock:
      return resolve_clock(phrase, context);
    case PhraseKind::reference:
      break;
  }
  ResolvedDay day;
  day.value = phrase.reference;
  return day;
}

// The first and the last day or month of a written stretch.
std::string first_of(const std::string& edtf) { return edtf.substr(0, edtf.find('/')); }
std::string last_of(const std::string& edtf) {
  const std::size_t slash = edtf.find('/');
  return slash == std::string::npos ? edtf : edtf.substr(slash + 1);
}

void close_span(const TimePhrase& phrase, const TimeContext& context, ResolvedDay& day) {
  TimePhrase end = phrase.last.front();
  ResolvedDay last = resolve_one(end, context);
  // "from Thursday to Saturday": the end lies behind the beginning, also where it is to come.
  if (phrase.kind == PhraseKind::weekday && day.moment && last.moment) {
    const auto from = day.moment->civil(), to = last.moment->civil();
    if (from && to && days_between(*from, *to) < 0) last = of_day(plus_days(*to, 7), true);
  }
  if (day.edtf.empty() || last.edtf.empty()) return;
  day.edtf = first_of(day.edtf) + "/" + last_of(last.edtf);
  day.value = day.edtf;
  day.first = day.moment;
  day.moment = last.moment;
}

}  // namespace

ResolvedDay resolve_day(const TimePhrase& phrase, const TimeContext& context) {
  ResolvedDay day = resolve_one(phrase, context);
  if (phrase.kind != PhraseKind::period && !phrase.last.empty()) close_span(phrase, context, day);
  if (!phrase.time.empty()) {
    day.type = "TIME";
    if (day.value.find('/') == std::string::npos) day.value += phrase.time;
  }
  if (phrase.is_comparison) {
    day.edtf.clear();
    day.moment.reset();
  }
  if (phrase.is_open && !day.edtf.empty() && day.edtf.find('/') == std::string::npos)
    day.edtf += "/";
  return day;
}

}  // namespace rapporteur::ground
