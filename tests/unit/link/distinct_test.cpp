#include "link/distinct.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rapporteur::link {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(NamedWords, AreCapitalsWithoutTheFirstWordMonthsAndCompanies) {
  EXPECT_THAT(named_words("The bank of Drammen Corp lends to Oslo in May", false),
              ElementsAre("drammen", "oslo"));
}

TEST(NamedWords, OfATextInCapitalsTellNothing) {
  EXPECT_THAT(named_words("THE BANK OF DRAMMEN LENDS", false), IsEmpty());
}

TEST(NamedWords, TakeTheFirstWordWhereANameGoesOn) {
  EXPECT_THAT(named_words("Drammen Harbour opens", false), ElementsAre("drammen", "harbour"));
  EXPECT_THAT(named_words("Harbour opens", false), IsEmpty());
}

TEST(NumbersIn, AreWholeAndNoYears) {
  EXPECT_THAT(numbers_in("109,200 tons in 2031, 3.5 per cent."), ElementsAre("109,200", "3.5"));
}

TEST(NameOthers, NeedsSomethingOnBothSides) {
  EXPECT_TRUE(name_others({"drammen"}, {"oslo"}));
  EXPECT_FALSE(name_others({"drammen"}, {"drammen", "oslo"}));
  EXPECT_FALSE(name_others({}, {"oslo"}));
}

}  // namespace
}  // namespace rapporteur::link
