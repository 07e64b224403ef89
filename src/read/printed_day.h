// Days as papers print them: "June 30, 2020", "30 JUNE 2020", "22/04/2020", "3 Jan 90".
//
// Only the calendar form is read here; whether a day is that of the report is decided by those
// who call. Example: "Tuesday, April 21st, 2020 - 10:20" is 2020-04-21 over "Tuesday ... 2020".

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/report.h"

namespace rapporteur::read {

struct PrintedDay {
  Span span;
  int year = 0;  // 0: not said
  int month = 0;
  int day = 0;
  // "03/04/2020": the day may be the month. `month` and `day` hold the day-first reading.
  bool is_ambiguous = false;
  std::optional<std::chrono::weekday> weekday;  // where it is printed with the day

  friend bool operator==(const PrintedDay&, const PrintedDay&) = default;
};

// The day that begins exactly at byte `at`, or nothing.
std::optional<PrintedDay> day_at(std::string_view text, std::size_t at);

// All days of `text` in order, without overlap. Days without a year are among them.
std::vector<PrintedDay> find_days(std::string_view text);

// "2020-06-30", or "XXXX-06-30" without a year.
std::string to_edtf(const PrintedDay& day);

// 1-12 for the English name of a month or its usual short form ("Sept."), 0 else.
int month_number(std::string_view word);
std::optional<std::chrono::weekday> weekday_named(std::string_view word);

bool is_real_day(int year, int month, int day);

}  // namespace rapporteur::read
