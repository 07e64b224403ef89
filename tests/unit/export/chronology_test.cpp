#include "export/chronology.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/claims.h"

namespace rapporteur::exports {
namespace {

using test::make_claim;
using test::make_meeting;
using test::make_person;
using test::make_report;
using test::make_state;
using test::make_statement;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

const std::string kText =
    "Mira Solt met Jon Aker in Tavo. They will meet again in June.\nAker denied that a map was "
    "shown.";

struct Chronicle : testing::Test {
  std::vector<Report> reports = {make_report("a", kText)};
  SentenceMap sentences = {{"a", {{0, 31}, {32, 61}, {62, 95}}}};
  std::vector<Claim> claims;

  void add(Claim claim) { claims.push_back(std::move(claim)); }
  [[nodiscard]] Chronology made(const ChronologyFilter& filter = {}) const {
    return make_chronology(reports, sentences, claims, filter);
  }
  [[nodiscard]] std::vector<std::string> days() const {
    std::vector<std::string> words;
    for (const DaySection& day : made().days) words.push_back(day.day);
    return words;
  }
};

TEST_F(Chronicle, IsEmptyWithoutClaims) { EXPECT_THAT(made().days, IsEmpty()); }

TEST_F(Chronicle, StandsInTheOrderOfDaysWithUnknownOnesLast) {
  add(make_meeting(reports[0], "will meet", {}, "planned", "2031-06"));
  add(make_meeting(reports[0], "a map", {}, "held", "XXXX-05-01"));
  add(make_meeting(reports[0], "met", {}, "held", "2031-05-03"));
  add(make_meeting(reports[0], "They", {}, "held", "199X"));
  EXPECT_THAT(days(), ElementsAre("the 1990s", "3 May 2031", "June 2031", "1 May, year not given"));
}

TEST_F(Chronicle, PutsAnActWithoutADayUnderTheDayOfItsReport) {
  add(make_meeting(reports[0], "met", {}));
  const Chronology chronology = made();
  ASSERT_THAT(chronology.days, SizeIs(1));
  EXPECT_EQ(chronology.days[0].day, "4 May 2031");
  EXPECT_TRUE(chronology.days[0].lines[0].is_reported);
}

TEST_F(Chronicle, SaysSoWhereNoDayIsKnownAtAll) {
  reports[0].published = {};
  add(make_meeting(reports[0], "met", {}));
  EXPECT_THAT(days(), ElementsAre("Day not given"));
}

TEST_F(Chronicle, ShowsTheWordsInTheirSentence) {
  add(make_meeting(reports[0], "met Jon Aker", {}));
  const Passage passage = made().days[0].lines[0].passage;
  EXPECT_EQ(passage.before, "Mira Solt ");
  EXPECT_EQ(passage.words, "met Jon Aker");
  EXPECT_EQ(passage.after, " in Tavo.");
}

TEST_F(Chronicle, ShowsTheParagraphWhereSentencesAreNotKnown) {
  sentences.clear();
  add(make_meeting(reports[0], "a map", {}));
  EXPECT_TRUE(
      made().days[0].lines[0].passage.before.starts_with("Mira Solt met Jon Aker in Tavo. They"));
}

TEST_F(Chronicle, NamesEveryOutletOfACopiedText) {
  reports.push_back(make_report("b", kText, "Tavo Wire"));
  add(make_meeting(reports[0], "met", {}));
  add(make_claim(reports[1], "Mira", ReportClaim{"a"}));
  add(make_meeting(reports[1], "met", {}));
  const Chronology chronology = made();
  ASSERT_THAT(chronology.days, SizeIs(1));
  ASSERT_THAT(chronology.days[0].lines, SizeIs(1));
  EXPECT_THAT(chronology.days[0].lines[0].carriers, SizeIs(2));
  EXPECT_EQ(chronology.overview.copies, 1U);
}

TEST_F(Chronicle, CountsWhatItHolds) {
  add(make_meeting(reports[0], "met", {make_person("Mira Solt"), make_person("Jon Aker")}, "held"));
  add(make_meeting(reports[0], "will meet", {make_person("Mira Solt")}, "planned"));
  add(make_statement(reports[0], "denied", make_person("Jon Aker"), "deny"));
  const Overview overview = made().overview;
  EXPECT_EQ(overview.meetings, 2U);
  EXPECT_EQ(overview.statements, 1U);
  EXPECT_EQ(overview.people, 2U);
  EXPECT_THAT(overview.meetings_by_status, ElementsAre(Pair("held", 1U), Pair("planned", 1U)));
  EXPECT_THAT(overview.outlets, ElementsAre(Pair("The Harbour Post", 1U)));
}

struct Narrow {
  std::string what;
  ChronologyFilter filter;
  std::size_t days;
};
class Filter : public Chronicle, public testing::WithParamInterface<Narrow> {};

TEST_P(Filter, LeavesTheLinesThatFit) {
  add(make_meeting(reports[0], "met", {make_person("Mira Solt"), make_state("Varnia", "VAR")},
                   "held", "2031-05-03"));
  add(make_meeting(reports[0], "will meet", {make_person("Jon Äker")}, "planned", "2031-06"));
  add(make_statement(reports[0], "denied", make_person("Jon Äker"), "deny"));
  EXPECT_THAT(made(GetParam().filter).days, SizeIs(GetParam().days)) << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    Fields, Filter,
    testing::Values(Narrow{"none", {}, 3}, Narrow{"from", {"2031-05-04", "", "", "", "", "", 0}, 2},
                    Narrow{"to", {"", "2031-05-04", "", "", "", "", 0}, 2},
                    Narrow{"part of a name", {"", "", "solt", "", "", "", 0}, 1},
                    Narrow{"without marks", {"", "", "aker", "", "", "", 0}, 2},
                    Narrow{"country code", {"", "", "var", "", "", "", 0}, 1},
                    Narrow{"kind", {"", "", "", "statement", "", "", 0}, 1},
                    Narrow{"status", {"", "", "", "", "planned", "", 0}, 1},
                    Narrow{"said", {"", "", "", "", "said", "", 0}, 1},
                    Narrow{"act", {"", "", "", "", "", "deny", 0}, 1},
                    Narrow{"limit", {"", "", "", "", "", "", 2}, 2},
                    Narrow{"nobody", {"", "", "zz", "", "", "", 0}, 0}));

}  // namespace
}  // namespace rapporteur::exports
