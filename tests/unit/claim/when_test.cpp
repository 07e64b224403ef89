#include "claim/when.h"

#include <gtest/gtest.h>

#include <utility>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

struct Pair {
  std::string_view a, b;
  bool can_be_one;
};
class CanBeOneDay : public testing::TestWithParam<Pair> {};

TEST_P(CanBeOneDay, WhereOneLiesInTheOther) {
  EXPECT_EQ(can_be_one_day(GetParam().a, GetParam().b), GetParam().can_be_one);
  EXPECT_EQ(can_be_one_day(GetParam().b, GetParam().a), GetParam().can_be_one);
}

INSTANTIATE_TEST_SUITE_P(
    Dates, CanBeOneDay,
    testing::Values(Pair{"2020-01-29", "2020-01-29", true}, Pair{"2020-01-29", "2020-01-30", false},
                    Pair{"2020-01", "2020-01-29", true},
                    Pair{"2020-01-28/2020-01-30", "2020-01-29", true},
                    Pair{"2020-01-28/2020-01-30", "2020-02-01", false},
                    Pair{"", "2020-01-29", true}, Pair{"XXXX-06-03", "2017-06-03", true},
                    Pair{"XXXX-06-03", "2017-06-04", false}, Pair{"199X", "1993", true},
                    Pair{"2020-21", "2020-04-02", true}, Pair{"2020-24", "2021-01-15", true},
                    Pair{"2021-12~", "2021-12-04", true}, Pair{"2020/", "2024-05-05", true},
                    Pair{"2020-02-30", "2020-02-30", true}, Pair{"nonsense", "2020-01-01", false}));

struct Ranked {
  std::string_view a, b;
  bool narrower;
};
class IsNarrower : public testing::TestWithParam<Ranked> {};

TEST_P(IsNarrower, WhereItSaysMoreCloselyWhen) {
  EXPECT_EQ(is_narrower(GetParam().a, GetParam().b), GetParam().narrower);
}

INSTANTIATE_TEST_SUITE_P(Dates, IsNarrower,
                         testing::Values(Ranked{"2020-01-29", "2020-01", true},
                                         Ranked{"2020-01", "2020-01-29", false},
                                         Ranked{"2020-01-29", "", true}, Ranked{"", "2020", false},
                                         Ranked{"2017-06-03", "XXXX-06-03", true},
                                         Ranked{"2020-01-29", "2020-01-29", false}));

struct Lasting {
  const char* why;
  std::string verb, length;
  const char* date;
};
class DaysOfTalks : public testing::TestWithParam<Lasting> {};

TEST_P(DaysOfTalks, StretchFromTheFirstToTheLast) {
  test::Made made("Two-days talks " + GetParam().verb + " Thursday .");
  const std::uint32_t length = made.day(made.word("Two-days"), "");
  made.grounding.days[length].type = "DURATION";
  made.grounding.days[length].value = GetParam().length;
  made.grounding.days[length].end = 1;
  Clause& clause = made.clause(made.word("talks"), "talk", {}, "talks");
  clause.via = made.word(GetParam().verb);
  clause.days = {made.day(made.word("Thursday"), "2031-05-01")};
  EXPECT_EQ(when_told(made.scene(), clause).edtf, GetParam().date) << GetParam().why;
}

INSTANTIATE_TEST_SUITE_P(
    Verbs, DaysOfTalks,
    testing::Values(Lasting{"the day told is the last", "close", "P2D", "2031-04-30/2031-05-01"},
                    Lasting{"the day told is the first", "open", "P3D", "2031-05-01/2031-05-03"},
                    Lasting{"another verb says nothing of it", "mention", "P2D", "2031-05-01"},
                    Lasting{"hours are no days", "close", "PT2H", "2031-05-01"}));

TEST(WhenTold, IsTheDayRightBehindTheWordsOfANoun) {
  test::Made made("Lund left after talks with Vale on Monday .");
  for (const auto& [child, head] :
       {std::pair{"talks", "after"}, {"with", "talks"}, {"Vale", "with"}})
    made.hang(child, head);
  made.analysis.tokens[made.word("Monday")].dep = "pobj";
  const std::uint32_t monday = made.day(made.word("Monday"), "2031-06-09");
  made.grounding.days[monday].begin = made.word("Monday");
  made.grounding.days[monday].end = made.word("Monday") + 1;
  const Clause& talks = made.clause(made.word("talks"), "talk", {}, "talks");
  EXPECT_EQ(when_told(made.scene(), talks).edtf, "2031-06-09");
}

}  // namespace
}  // namespace rapporteur::claim
