#include "read/page_furniture.h"

#include <gtest/gtest.h>

namespace rapporteur::read {
namespace {

class Boilerplate : public testing::TestWithParam<std::string_view> {};
TEST_P(Boilerplate, IsNoPartOfTheStory) { EXPECT_TRUE(is_boilerplate(GetParam())); }
INSTANTIATE_TEST_SUITE_P(
    Lines, Boilerplate,
    testing::Values("All news", "Politics", "A- A A+", "Home \xC2\xBB Politics \xC2\xBB Lower Dren",
                    "Share this:  Facebook  Twitter  Print&nbsp;", "State Radio | World | Politics",
                    "&copy; 2020 Harbour Times&nbsp;|&nbsp;Related posts", "* * *", "12:30",
                    "https://example.org/story", "Read also: Ministers to meet again",
                    "<a href=\"/rss\">RSS</a> | <span>Print version</span>", "PRESS RELEASE",
                    "Reporting by Ana Bel in Mirov; Editing by Petar Dool"));

class Story : public testing::TestWithParam<std::string_view> {};
TEST_P(Story, IsKept) {
  EXPECT_FALSE(is_boilerplate(GetParam()));
  EXPECT_FALSE(is_caption(GetParam()));
  EXPECT_FALSE(is_sign_off(GetParam()));
}
INSTANTIATE_TEST_SUITE_P(
    Lines, Story,
    testing::Values(
        "The politics of the region are old.", "Comments by the minister were not welcome.",
        "Views differ.  Nobody knows why the envoy left the capital so early.",
        "Follow-up talks are planned in Tarsk in May.", "For more than ten years they met.",
        "Photos of the meeting show both ministers.", "Contact between the sides goes on.",
        "Reporting by state media was cut short.", "\"We meet,\" he said | she agreed.",
        "News of the truce reached Mirov at noon."));

TEST(Caption, IsKnownByItsOpening) {
  EXPECT_TRUE(is_caption("[Photo: The ministers in Geneva. Handout]"));
  EXPECT_TRUE(is_caption("Photo by Ana Bel"));
  EXPECT_TRUE(is_caption("File photo"));
  EXPECT_TRUE(is_caption("Image 2 of 5"));
}

TEST(SignOff, NamesTheMeans) {
  EXPECT_TRUE(is_sign_off("Follow us on Twitter @harbourtimes"));
  EXPECT_TRUE(is_sign_off("Sign up for our newsletter."));
}

TEST(SignOff, TellsWhoMayCopy) {
  EXPECT_TRUE(is_sign_off("Harbour Times, 2031. Reproduction with a link is welcome."));
  EXPECT_TRUE(is_sign_off("Reprinting without written permission is prohibited."));
  EXPECT_TRUE(is_sign_off("When citing our reports, a hyperlink is mandatory."));
  EXPECT_FALSE(is_sign_off("The map is a copy, and the minister called reprints of it useless."));
  EXPECT_FALSE(is_sign_off("She asked for permission to cross the line."));
}

TEST(GluedTail, IsCutBehindTheLastSentence) {
  const std::string_view paragraph = "The talks will go on in Tarsk. All news";
  EXPECT_EQ(glued_tail(paragraph), paragraph.find("All news"));
  EXPECT_EQ(glued_tail("The talks will go on in Tarsk.All news"), 30U);
  EXPECT_FALSE(glued_tail("Reporters were told to forget all news"));
}

}  // namespace
}  // namespace rapporteur::read
