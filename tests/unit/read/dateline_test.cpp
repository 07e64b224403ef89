#include "read/dateline.h"

#include <gtest/gtest.h>

namespace rapporteur::read {
namespace {

struct Case {
  std::string_view text;
  std::string_view place, day, agency;
  std::string_view first_word;  // of the sentence behind; empty for a line of its own
};
class FindDateline : public testing::TestWithParam<Case> {};

TEST_P(FindDateline, TakesPlaceDayAndAgencyApart) {
  const Case& wanted = GetParam();
  const auto found =
      find_dateline(wanted.text, {0, static_cast<std::uint32_t>(wanted.text.size())});
  ASSERT_TRUE(found) << wanted.text;
  EXPECT_EQ(found->place, wanted.place);
  EXPECT_EQ(found->day ? to_edtf(*found->day) : "", wanted.day);
  EXPECT_EQ(found->agency, wanted.agency);
  EXPECT_EQ(found->is_whole_line, wanted.first_word.empty());
  EXPECT_TRUE(wanted.text.substr(found->span.end).starts_with(wanted.first_word));
}

INSTANTIATE_TEST_SUITE_P(
    Bylines, FindDateline,
    testing::Values(Case{"Tarsk, Upper Dren, Sept. 23 By Ana Lund - Trend: The ministers met.",
                         "Tarsk", "XXXX-09-23", "Trend", "The"},
                    Case{"Mirov, Sept. 23 By Jon Vale - The ministers met.", "Mirov", "XXXX-09-23",
                         "", "The"},
                    Case{"MIROV, May 3 2031, By Ana de Lund / Wire One / Talks ended.", "Mirov",
                         "2031-05-03", "Wire One", "Talks"}));

TEST(FindDateline, NamesWhoWroteItBehindTheDay) {
  const std::string_view text =
      "Tarsk, Upper Dren, Sept. 23 By Ana Lund - Trend: The ministers met.";
  const auto found = find_dateline(text, {0, static_cast<std::uint32_t>(text.size())});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->byline, "Ana Lund");
  const std::string_view none = "Mirov, May 3. By Friday the ministers had met.";
  const auto plain = find_dateline(none, {0, static_cast<std::uint32_t>(none.size())});
  EXPECT_TRUE(!plain || plain->byline.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Wires, FindDateline,
    testing::Values(Case{"MIROV, February 16. /TASS/. The minister spoke.", "Mirov", "XXXX-02-16",
                         "TASS", "The"},
                    Case{"TARSK, Jan 29 (Wire One) - The ministers met.", "Tarsk", "XXXX-01-29",
                         "Wire One", "The"},
                    Case{"Nicosia, Cyprus, Sept. 23", "Nicosia", "XXXX-09-23", "", ""},
                    Case{"RABAT, 3 JAN 90 (ACAN-EFE) -- [TEXT] THE KING SAID", "Rabat",
                         "1990-01-03", "ACAN-EFE", "THE"},
                    Case{"TEL AVIV (ISRAEL), 27 AUG 89 (RADIO) -- [EXCERPTS] [SPEECH] WE MET",
                         "Tel Aviv", "1989-08-27", "RADIO", "WE"},
                    Case{"SAN SALVADOR, NO DATE (RADIO NORTE) -- [TEXT] THE ARMY", "San Salvador",
                         "", "RADIO NORTE", "THE"},
                    Case{"KABUL, Afghanistan (May 28, 2011) - Afghan forces met.", "Kabul",
                         "2011-05-28", "", "Afghan"},
                    Case{"TARSK, 12 MAY, ARMENPRESS. The two sides met.", "Tarsk", "XXXX-05-12",
                         "ARMENPRESS", "The"},
                    Case{"Mirov, April 20, State News Agency", "Mirov", "XXXX-04-20",
                         "State News Agency", ""},
                    Case{"Velia, Mirov, Jan. 12 / Trend T. Olen / The minister spoke.", "Velia",
                         "XXXX-01-12", "Trend", "The"},
                    Case{"ST. JULIAN, May 3 (Wire One) - Talks ended.", "St. Julian", "XXXX-05-03",
                         "Wire One", "Talks"},
                    Case{"KABUL, Afghanistan (Sept. 4) In the north, troops met.", "Kabul",
                         "XXXX-09-04", "", "In"},
                    Case{"MICHIGAN CITY, Ind., March 24 - A company said", "Michigan City",
                         "XXXX-03-24", "", "A"}));

INSTANTIATE_TEST_SUITE_P(
    PlaceOnly, FindDateline,
    testing::Values(
        Case{"TARSK. \xE2\x80\x93 The foreign ministers met.", "Tarsk", "", "", "The"},
        Case{"GENEVA (Combined Sources) \xE2\x80\x94 Two days of talks ended.", "Geneva", "", "",
             "Two"},
        Case{"LONDON (Reuters) - Talks ended.", "London", "", "Reuters", "Talks"},
        Case{"Washington \xE2\x80\x94 The president spoke.", "Washington", "", "", "The"},
        Case{"BUFFALO, N.Y. (AP) -- An envoy spoke.", "Buffalo", "", "AP", "An"},
        Case{"BEIRUT: A dealer was held.", "Beirut", "", "", "A"},
        Case{"(Reuters) - Talks ended.", "", "", "Reuters", "Talks"},
        Case{"Mountain Herald - Foreign ministers met.", "", "", "Mountain Herald", "Foreign"}));

class NoDateline : public testing::TestWithParam<std::string_view> {};

TEST_P(NoDateline, IsSeenInASentence) {
  EXPECT_FALSE(find_dateline(GetParam(), {0, static_cast<std::uint32_t>(GetParam().size())}));
}

INSTANTIATE_TEST_SUITE_P(Sentences, NoDateline,
                         testing::Values("Velia, which borders Ostrana - the larger one - said so.",
                                         "On May 5 the ministers met.",
                                         "Mirov and Tarsk agreed on a date.",
                                         "The minister (Ostrana) - a lawyer - spoke.",
                                         "In Geneva, Jan. 5 - the day of the talks.",
                                         "QUESTION: Will you meet?", "Pay May 12",
                                         "He said - The talks go on.", "", "- how the talks go on;",
                                         "Foreign Minister Ana Bel met her colleague on Monday."));

}  // namespace
}  // namespace rapporteur::read
