#include "read/header_lines.h"

#include <gtest/gtest.h>

namespace rapporteur::read {
namespace {

struct Case {
  std::string_view line;
  std::string_view day, outlet, byline, title;
};
class ReadHeaderLine : public testing::TestWithParam<Case> {};

TEST_P(ReadHeaderLine, TellsOutletPersonAndTitleApart) {
  const Case& wanted = GetParam();
  const auto header = read_header_line(wanted.line);
  ASSERT_TRUE(header) << wanted.line;
  EXPECT_EQ(header->day ? to_edtf(*header->day) : "", wanted.day);
  EXPECT_EQ(header->outlet, wanted.outlet);
  EXPECT_EQ(header->byline, wanted.byline);
  EXPECT_EQ(header->title, wanted.title);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, ReadHeaderLine,
    testing::Values(
        Case{" date 2020-06-30 By Velianews", "2020-06-30", "Velianews", "", ""},
        Case{" date 2021-12-05 By Marta Olen", "2021-12-05", "", "Marta Olen", ""},
        Case{" date 2017-09-23 Velian FM meets envoy", "2017-09-23", "", "",
             "Velian FM meets envoy"},
        Case{"date 2020-01-30 By Capital Daily", "2020-01-30", "Capital Daily", "", ""},
        Case{"Harbour Daily, Osby, 22 October 2031", "2031-10-22", "Harbour Daily", "", ""},
        Case{"Harbour Daily | 22 October 2031", "2031-10-22", "Harbour Daily", "", ""},
        Case{"By Petar Dool - Reuters:", "", "Reuters", "Petar Dool", ""},
        Case{"By Petar Dool - Harbour Post", "", "Harbour Post", "Petar Dool", ""},
        Case{"By Petar Dool", "", "", "Petar Dool", ""}, Case{"BY ANA BEL", "", "", "ANA BEL", ""},
        Case{"Thursday 18 October 2035 – evening news", "2035-10-18", "", "", ""},
        Case{"22/04/2020 09:15", "2020-04-22", "", "", ""},
        Case{"22.04.2020 [11:05]", "2020-04-22", "", "", ""},
        Case{"April 21, 2020 - 10:20 AMT", "2020-04-21", "", "", ""},
        Case{"Posted August 2nd, 2013 at 5:19 pm", "2013-08-02", "", "", ""},
        Case{"8:13 AM PDT 8/22/2013", "2013-08-22", "", "", ""},
        Case{"23 April 2020, by our Tarsk bureau", "2020-04-23", "", "our Tarsk bureau", ""},
        Case{"Published: April 10, 2007 | Updated: April 11, 2007", "2007-04-10", "", "", ""}));

class NoHeader : public testing::TestWithParam<std::string_view> {};

TEST_P(NoHeader, IsSeenInHeadlinesAndSentences) { EXPECT_FALSE(read_header_line(GetParam())); }

INSTANTIATE_TEST_SUITE_P(
    Lines, NoHeader,
    testing::Values("The ministers met on June 30, 2020.",
                    "By then the talks had failed in both capitals",
                    "Talks of 30 June 2020 end without result", "Velia and Ostrana agree to meet",
                    "Ministers meet in Osby, 22 October 2031", "",
                    "By Monday evening neither side had commented on the talks.",
                    "On 29 and 30 January 2020 the ministers met."));

struct Owner {
  std::string_view line, name;
};
class CopyrightHolder : public testing::TestWithParam<Owner> {};
TEST_P(CopyrightHolder, IsNamed) { EXPECT_EQ(copyright_holder(GetParam().line), GetParam().name); }
INSTANTIATE_TEST_SUITE_P(
    Lines, CopyrightHolder,
    testing::Values(Owner{"\xC2\xA9 2020 Diaspora Weekly | Related posts", "Diaspora Weekly"},
                    Owner{"RSS | Print version | \xC2\xA9 Republic Online", "Republic Online"},
                    Owner{"Copyright 2019-2021 by Harbour Times. All rights reserved.",
                          "Harbour Times"},
                    Owner{"The talks went on.", ""}));

}  // namespace
}  // namespace rapporteur::read
