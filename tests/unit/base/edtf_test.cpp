#include "base/edtf.h"

#include <gtest/gtest.h>

namespace rapporteur::base {
namespace {

struct Case {
  std::string_view edtf, first, last, words;
};
class Edtf : public testing::TestWithParam<Case> {};

TEST_P(Edtf, SortsByItsDaysAndReadsAsAPersonWouldSayIt) {
  const auto range = day_range(GetParam().edtf);
  EXPECT_EQ(range ? range->first : "", GetParam().first);
  EXPECT_EQ(range ? range->last : "", GetParam().last);
  EXPECT_EQ(readable_days(GetParam().edtf), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, Edtf,
    testing::Values(Case{"2020-06-30", "2020-06-30", "2020-06-30", "30 June 2020"},
                    Case{"2020-06", "2020-06-01", "2020-06-30", "June 2020"},
                    Case{"2020-02", "2020-02-01", "2020-02-29", "February 2020"},
                    Case{"2020", "2020-01-01", "2020-12-31", "2020"},
                    Case{"199X", "1990-01-01", "1999-12-31", "the 1990s"},
                    Case{"19XX", "1900-01-01", "1999-12-31", "the 1900s"},
                    Case{"2020-21", "2020-03-01", "2020-05-31", "spring 2020"},
                    Case{"2020-24", "2020-12-01", "2021-02-28", "winter 2020"},
                    Case{"2021-12~", "2021-12-01", "2021-12-31", "about December 2021"},
                    Case{"XXXX-06-03", "", "", "3 June, year not given"},
                    Case{"XXXX-06", "", "", "June, year not given"}));

INSTANTIATE_TEST_SUITE_P(
    Spans, Edtf,
    testing::Values(Case{"2020-01-28/2020-01-30", "2020-01-28", "2020-01-30", "28–30 January 2020"},
                    Case{"2020-01-30/2020-02-02", "2020-01-30", "2020-02-02",
                         "30 January – 2 February 2020"},
                    Case{"1993-04/1993-11", "1993-04-01", "1993-11-30", "April – November 1993"},
                    Case{"2019-12-30/2020-01-02", "2019-12-30", "2020-01-02",
                         "30 December 2019 – 2 January 2020"},
                    Case{"1993/1994", "1993-01-01", "1994-12-31", "1993 – 1994"},
                    Case{"199X/", "1990-01-01", "9999-12-31", "since the 1990s"},
                    Case{"1994/..", "1994-01-01", "9999-12-31", "since 1994"},
                    Case{"/2020-05", "0001-01-01", "2020-05-31", "until May 2020"},
                    Case{"XXXX-06-03/XXXX-06-04", "", "", "3–4 June, year not given"}));

INSTANTIATE_TEST_SUITE_P(WhatIsNoDay, Edtf,
                         testing::Values(Case{"", "", "", ""}, Case{"soon", "", "", "soon"},
                                         Case{"2020-13", "", "", "2020-13"},
                                         Case{"2020-06-32", "", "", "2020-06-32"},
                                         Case{"/", "", "", "/"},
                                         Case{"2020-06-30/2020-06-01", "", "", "30–1 June 2020"}));

}  // namespace
}  // namespace rapporteur::base
