#include "ground/days/missing_year.h"

#include <gtest/gtest.h>

namespace rapporteur::ground {
namespace {

std::optional<int> year_of_month(int month, Moment published_in) {
  TimePhrase phrase;
  phrase.month = month;
  phrase.day = 25;
  TimeContext context;
  context.published_in = published_in;
  return find_year(phrase, context);
}

TEST(MissingYear, IsThatOfAReportOfAKnownMonth) {
  EXPECT_EQ(year_of_month(6, {2010, 7, 0, 0}), 2010);
  EXPECT_EQ(year_of_month(12, {2010, 1, 0, 0}), 2009);
}

TEST(MissingYear, IsThatOfAReportOfAKnownYearExceptInDecember) {
  EXPECT_EQ(year_of_month(6, {2010, 0, 0, 0}), 2010);
  EXPECT_EQ(year_of_month(12, {2010, 0, 0, 0}), std::nullopt);
}

}  // namespace
}  // namespace rapporteur::ground
