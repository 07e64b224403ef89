#include "read/day_within.h"

#include <gtest/gtest.h>

#include "read/text_story.h"

namespace rapporteur::read {
namespace {

const char* const kStory =
    "\n\nGuns of Velia shelled the town of Tarsk last night, the mayor of the town told reporters "
    "on the phone.\n";

std::string published(const std::string& title, const char* known) {
  Report report;
  report.text = title + kStory;
  report.published = {known, "metadata"};
  read_story(report, {});
  return report.published.value;
}

TEST(DayWithin, IsThatOfTheTitleWhereItFits) {
  EXPECT_EQ(published("June 8: Towns shelled in the north", "2010-06"), "2010-06-08");
  EXPECT_EQ(published("June 8: Towns shelled in the north", "2010"), "2010-06-08");
  EXPECT_EQ(published("Morning update, June 8, 2010", "2010-06"), "2010-06-08");
}

TEST(DayWithin, IsOpenWhereTheTitleTellsAnotherMonthOrYear) {
  EXPECT_EQ(published("July 8: Towns shelled in the north", "2010-06"), "2010-06");
  EXPECT_EQ(published("Morning update, June 8, 2009", "2010"), "2010");
}

TEST(DayWithin, IsOpenWhereTheTitleTellsWhatThenIs) {
  EXPECT_EQ(published("Velia plans June 20 talks in the north", "2010-06"), "2010-06");
}

TEST(DayWithin, NeverReplacesADay) {
  EXPECT_EQ(published("June 8: Towns shelled in the north", "2010-06-09"), "2010-06-09");
}

TEST(DayWithin, IsThatOfTheDatelineToo) {
  EXPECT_EQ(
      published("MIROV, June 8. /TASS/. Guns were heard in the north of the country.", "2010-06"),
      "2010-06-08");
}

TEST(DayWithin, IsNoDayThatDoesNotExist) {
  EXPECT_FALSE(day_within("2010", {{}, 0, 2, 30, false, {}}));
  EXPECT_EQ(day_within("2012", {{}, 0, 2, 29, false, {}}), "2012-02-29");
}

}  // namespace
}  // namespace rapporteur::read
