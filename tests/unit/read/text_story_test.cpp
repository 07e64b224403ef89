#include "read/text_story.h"

#include <gtest/gtest.h>

namespace rapporteur::read {
namespace {

Report story_of(std::string text, const KnownFacts& known = {}) {
  Report report;
  report.text = std::move(text);
  read_story(report, known);
  return report;
}

// One letter a paragraph: h headline, p prose, l list item, c caption, H header, b boilerplate.
std::string kinds(const Report& report) {
  std::string letters;
  for (const Paragraph& paragraph : report.paragraphs)
    letters += "hplcHb"[static_cast<int>(paragraph.kind)];
  return letters;
}

TEST(ReadStory, TakesOutletAndBylineFromTwoHeaderLines) {
  const Report report = story_of(
      " date 2020-06-30 By Velianews\n\n\nBy Marta Olen\n\n"
      "The foreign ministers of Velia and Ostrana met in Geneva, the ministry said on June 29.\n");
  EXPECT_EQ(kinds(report), "HHp");
  EXPECT_EQ(report.outlet.value, "Velianews");
  EXPECT_EQ(report.outlet.from, "header");
  EXPECT_EQ(report.byline.value, "Marta Olen");
  EXPECT_EQ(report.published.value, "2020-06-30");
  EXPECT_EQ(report.title.from, "none");
}

TEST(ReadStory, KeepsMenuPhotoAndOwnerOutOfTheStory) {
  const Report report = story_of(
      "Home \xC2\xBB Politics\nA- A A+\n\nMinisters talk about Lower Dren\n\n22/04/2020 09:15\n\n"
      "TARSK. \xE2\x80\x93 The ministers of Ostrana and Velia spoke by telephone on Tuesday, their "
      "offices said.\n\n"
      "[Photo: The two ministers in 2019. Handout]\n\n"
      "They agreed to speak again in May, and to let observers in.\n\n\xC2\xA9 2020 Harbour Times "
      "| Contact\n");
  EXPECT_EQ(kinds(report), "bbhHpcpb");
  EXPECT_EQ(report.title.value, "Ministers talk about Lower Dren");
  EXPECT_EQ(report.published.value, "2020-04-22");
  EXPECT_EQ(report.dateline_place.value, "Tarsk");
  EXPECT_EQ(report.outlet.value, "Harbour Times");
  EXPECT_EQ(report.slice(report.paragraphs[4].dateline), "TARSK. \xE2\x80\x93 ");
}

TEST(ReadStory, LeavesTheYearOpenThatNobodySays) {
  const Report report =
      story_of("MIROV, June 3. /TASS/. The envoy of the United Nations came to Velia for talks.\n");
  EXPECT_EQ(report.published.value, "XXXX-06-03");
  EXPECT_EQ(report.published.from, "dateline");
  EXPECT_EQ(report.outlet.value, "TASS");
}

TEST(ReadStory, HasNoDayWhereOnlyAnActHasOne) {
  const Report report =
      story_of("The ministers of Velia and Ostrana met the envoy in Geneva on June 3.\n");
  EXPECT_EQ(report.published.value, "");
  EXPECT_EQ(report.published.from, "none");
}

// 16 February 2021 was a Tuesday.
TEST(ReadStory, TakesTheYearFromTheStoryWhereTheWeekdayAgrees) {
  const std::string lead = "MIROV, February 16. /TASS/. The sides spoke on ";
  const std::string rest =
      ", the ministry said.\n\nThey quoted the statement of January 11, 2021.\n";
  EXPECT_EQ(story_of(lead + "Tuesday" + rest).published.value, "2021-02-16");
  EXPECT_EQ(story_of(lead + "Friday" + rest).published.value, "XXXX-02-16");
  EXPECT_EQ(story_of(lead + "the phone" + rest).published.value, "XXXX-02-16");
}

TEST(ReadStory, LetsASidecarSetWhatTheTextLacks) {
  KnownFacts known;
  known.outlet = {"Wire One", "metadata"};
  known.published = {"2020-01-27", "metadata"};
  known.title = {"Talks due", "metadata"};
  const Report open = story_of(
      "TARSK, January 27. The minister of Ostrana confirmed that he will go to Geneva.\n", known);
  EXPECT_EQ(open.published.value, "2020-01-27");
  EXPECT_EQ(open.outlet.value, "Wire One");
  EXPECT_EQ(open.title.value, "Talks due");
  const Report dated = story_of(
      " date 2020-02-01 By Capital Daily\n\nThe minister of Velia will go to Geneva, he told "
      "reporters.\n",
      known);
  EXPECT_EQ(dated.published.value, "2020-02-01");
  EXPECT_EQ(dated.outlet.value, "Capital Daily");
}

TEST(ReadStory, KnowsListsAndHeadsOfSections) {
  const Report report = story_of(
      "Velia names its terms for talks\n\nThe government in Mirov named three points for the "
      "coming talks with Ostrana:\n\n"
      "- the truce;\n- the prisoners;\n- the villages.\n\nAnswer from Tarsk\n\n"
      "The government in Tarsk said that it would look at the points and answer soon.\n");
  EXPECT_EQ(kinds(report), "hplllhp");
}

TEST(ReadStory, CutsATitleOffThatStandsInFrontOfTheText) {
  Report report;
  report.title = {"Ministers of Ostrana and Velia to meet", "metadata"};
  report.text = report.title.value +
                ". GENEVA \xE2\x80\x94 The ministers will meet on Monday, their spokesmen said.";
  read_story(report, {});
  EXPECT_EQ(kinds(report), "hp");
  EXPECT_EQ(report.dateline_place.value, "Geneva");
}

TEST(ReadStory, TakesARowOfShortLinesForATable) {
  const Report report = story_of(
      "TARSK, Feb 26 - Votes for the treaty\nNorth 12 to 4\nSouth 8 to 8\nEast 3 to 9\nWest 10 to "
      "1\nIslands 2 to 2\n");
  EXPECT_EQ(kinds(report).find('h'), std::string::npos);
}

TEST(ReadStory, TakesASpeakerInCapitalsForNoPlace) {
  const std::string first =
      "OLEN: The government of Velia is ready to go on with the talks today.\n";
  EXPECT_EQ(story_of(first + "DOOL: So is the government of Ostrana, as it has always been.\n")
                .dateline_place.value,
            "");
  EXPECT_EQ(story_of("MIROV: The government of Velia is ready to go on with the talks today.\n")
                .dateline_place.value,
            "Mirov");
}

TEST(ReadStory, KnowsTheOutletsNameOverTheHeadline) {
  const Report report = story_of(
      "Harbour Times\n\nMinisters of Velia and Ostrana meet\n\n"
      "The foreign ministers of Velia and Ostrana met in Geneva on Monday, their offices said.\n");
  EXPECT_EQ(kinds(report), "Hhp");
  EXPECT_EQ(report.outlet.value, "Harbour Times");
  EXPECT_EQ(report.title.value, "Ministers of Velia and Ostrana meet");
}

TEST(ReadStory, MakesNothingOfNothing) {
  EXPECT_TRUE(story_of("").paragraphs.empty());
  EXPECT_EQ(kinds(story_of("***\n")), "b");
}

}  // namespace
}  // namespace rapporteur::read
