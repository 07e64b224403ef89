#include "ground/days/calendar.h"

#include <gtest/gtest.h>

#include "ground/days/write_duration.h"

namespace rapporteur::ground {
namespace {

CivilDay day(int year, int month, int number) { return civil_day(year, month, number).value(); }

TEST(Calendar, KnowsWhichDaysExist) {
  EXPECT_TRUE(civil_day(2020, 2, 29));
  EXPECT_FALSE(civil_day(2021, 2, 29));
  EXPECT_FALSE(civil_day(2020, 13, 1));
  EXPECT_FALSE(civil_day(2020, 1, 0));
  EXPECT_FALSE(parse_civil_day("2020-06"));
  EXPECT_FALSE(parse_civil_day("XXXX-06-03"));
  EXPECT_EQ(parse_civil_day("2020-06-30T10:00"), day(2020, 6, 30));
}

TEST(Calendar, CountsDaysAndMonthsOverTheirEnds) {
  EXPECT_EQ(plus_days(day(2020, 2, 28), 2), day(2020, 3, 1));
  EXPECT_EQ(plus_days(day(2021, 1, 1), -1), day(2020, 12, 31));
  EXPECT_EQ(plus_months(day(2020, 1, 31), 1), day(2020, 2, 29));
  EXPECT_EQ(plus_months(day(2020, 1, 15), -1), day(2019, 12, 15));
  EXPECT_EQ(days_between(day(2020, 2, 1), day(2020, 3, 1)), 29);
}

TEST(Calendar, KnowsWeekdaysAndIsoWeeks) {
  EXPECT_EQ(weekday_of(day(2021, 2, 18)), 3);  // a Thursday
  EXPECT_EQ(monday_of(day(2021, 2, 21)), day(2021, 2, 15));
  // The first and last weeks of a year can belong to its neighbours.
  EXPECT_EQ(written_iso_week(day(2021, 1, 3)), "2020-W53");
  EXPECT_EQ(written_iso_week(day(2018, 12, 31)), "2019-W01");
  EXPECT_EQ(written_iso_week(day(2021, 2, 18)), "2021-W07");
}

TEST(Calendar, FindsEaster) {
  EXPECT_EQ(easter_sunday(2000), day(2000, 4, 23));
  EXPECT_EQ(easter_sunday(2021), day(2021, 4, 4));
  EXPECT_EQ(easter_sunday(2024), day(2024, 3, 31));
}

TEST(WriteDuration, WritesTimex3) {
  EXPECT_EQ(write_duration(44, 'D'), "P44D");
  EXPECT_EQ(write_duration(5.5, 'H'), "PT5H30M");
  EXPECT_EQ(write_duration(0.5, 'H'), "PT30M");
  EXPECT_EQ(write_duration(1.5, 'Y'), "P1Y6M");
  EXPECT_EQ(write_duration(2, 'X'), "P20Y");
  EXPECT_EQ(write_duration(3, 'T'), "PT3M");
  EXPECT_EQ(write_duration(std::nullopt, 'Y'), "PXY");
}

}  // namespace
}  // namespace rapporteur::ground
