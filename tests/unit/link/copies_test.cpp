#include "link/copies.h"

#include <gtest/gtest.h>

#include "support/claims.h"

namespace rapporteur::link {
namespace {

using test::make_report;

const std::string kWire =
    "The two delegations met for the second time this month and went through the list of open "
    "points, the envoy told reporters in the evening. No date was set for a further round. Both "
    "sides said that they would study the text that the mediators had handed to them.";
const std::string kOther =
    "Border guards counted fewer crossings than in the week before. A spokesman put it down to the "
    "rain and to works on the bridge, and promised new figures by the end of the month. Traders at "
    "the market complained that prices had gone up again since the gate was closed at night.";

struct Case {
  std::string what, later;
  bool is_copy;
};
class Copies : public testing::TestWithParam<Case> {};

TEST_P(Copies, AreFoundByMostOfTheirWords) {
  CopyFinder finder;
  EXPECT_EQ(finder.add("wire", sketch_of(make_report("wire", kWire))), "");
  EXPECT_EQ(finder.add("later", sketch_of(make_report("later", GetParam().later))),
            GetParam().is_copy ? "wire" : "")
      << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    Texts, Copies,
    testing::Values(
        Case{"the same", kWire, true},
        Case{"other signs and capitals", "THE TWO" + kWire.substr(7, kWire.size() - 8) + "!", true},
        Case{"a sentence added", kWire + " Our reporter in the capital contributed.", true},
        Case{"another text", kOther, false},
        Case{"quotes a sentence", kOther + kWire.substr(0, 90), false},
        Case{"too short to tell", "The two delegations met", false}, Case{"empty", "", false}));

TEST(Copies, LeadToTheFirstOfARow) {
  CopyFinder finder;
  finder.add("a", sketch_of(make_report("a", kWire)));
  finder.add("b", sketch_of(make_report("b", kWire + " One more sentence stands here.")));
  EXPECT_EQ(finder.add("c", sketch_of(make_report("c", kWire + " One more sentence stands here."))),
            "a");
}

TEST(Copies, AreFoundAmongReportsOfARecord) {
  CopyFinder finder;
  finder.add_known("b", sketch_of(make_report("b", kWire)), "a");
  EXPECT_EQ(finder.add("c", sketch_of(make_report("c", kWire))), "a");
}

TEST(Likeness, CountsTheRunsOfBoth) {
  EXPECT_DOUBLE_EQ(likeness({1, 2, 3}, {2, 3, 4}), 0.5);
  EXPECT_DOUBLE_EQ(likeness({}, {}), 0.0);
}

TEST(Sketch, LeavesOutWhatIsNoPartOfTheStory) {
  Report report = make_report("a", kWire);
  report.paragraphs[0].kind = ParagraphKind::boilerplate;
  EXPECT_TRUE(sketch_of(report).empty());
}

}  // namespace
}  // namespace rapporteur::link
