#include "read/printed_day.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read/plain_day.h"

namespace rapporteur::read {
namespace {

struct Case {
  std::string_view text;
  std::vector<std::string> days;
};
class FindDays : public testing::TestWithParam<Case> {};

TEST_P(FindDays, ReadsEveryPrintedForm) {
  std::vector<std::string> actual;
  for (const PrintedDay& day : find_days(GetParam().text)) actual.push_back(to_edtf(day));
  EXPECT_EQ(actual, GetParam().days);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, FindDays,
    testing::Values(Case{"June 30, 2020", {"2020-06-30"}}, Case{"30 June 2020", {"2020-06-30"}},
                    Case{"Tuesday, April 21st, 2020 - 10:20", {"2020-04-21"}},
                    Case{"January, 11, 2021", {"2021-01-11"}},
                    Case{"2020-06-30T10:00:00Z", {"2020-06-30"}},
                    Case{"2020/06/30", {"2020-06-30"}}, Case{"22.04.2020 [11:05]", {"2020-04-22"}},
                    Case{"22/04/2020", {"2020-04-22"}}, Case{"4/22/2020", {"2020-04-22"}},
                    Case{"3 JAN 90", {"1990-01-03"}}, Case{"7 Feb 05", {"2005-02-07"}},
                    Case{"Sept. 23", {"XXXX-09-23"}},
                    Case{"on June 3 and on 5 June", {"XXXX-06-03", "XXXX-06-05"}},
                    Case{"from 28 to 30 January 2020", {"2020-01-30"}}));

INSTANTIATE_TEST_SUITE_P(NoDays, FindDays,
                         testing::Values(Case{"they may 5 times", {}}, Case{"31 June 2020", {}},
                                         Case{"resolution 822 of 1993", {}},
                                         Case{"at 10:20 in May", {}}, Case{"12.5 per cent", {}},
                                         Case{"", {}}, Case{"version 1.2.3", {}},
                                         Case{"May 10:30", {}}, Case{"2020-13-01", {}}));

TEST(FindDays, MarksFiguresThatMayBeReadBothWays) {
  EXPECT_TRUE(find_days("03/04/2020").at(0).is_ambiguous);
  EXPECT_FALSE(find_days("03.04.2020").at(0).is_ambiguous);
  EXPECT_FALSE(find_days("04/04/2020").at(0).is_ambiguous);
}

struct Value {
  std::string_view written, day;
};
class PlainDay : public testing::TestWithParam<Value> {};

TEST_P(PlainDay, IsTheDayAsPrintedInTheOutletsZone) {
  EXPECT_EQ(plain_day(GetParam().written), GetParam().day);
}

INSTANTIATE_TEST_SUITE_P(
    Values, PlainDay,
    testing::Values(Value{"2020-01-30T23:10:00+04:00", "2020-01-30"},
                    Value{"2020-01-30 12:00:00", "2020-01-30"}, Value{"20200130", "2020-01-30"},
                    Value{"20200130T101500", "2020-01-30"}, Value{"January 30, 2020", "2020-01-30"},
                    Value{"2020-01", "2020-01"}, Value{"199X", "199X"}, Value{"soon", ""},
                    Value{"", ""}, Value{"03/04/2020", ""}));

}  // namespace
}  // namespace rapporteur::read
