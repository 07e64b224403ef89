#include "export/chronology_text.h"

#include <gtest/gtest.h>

#include "support/claims.h"

namespace rapporteur::exports {
namespace {

using test::make_meeting;
using test::make_person;
using test::make_report;

Chronology tavo() {
  Report report = make_report("a", "The ministry said that Mira Solt will meet Jon Aker in Tavo.");
  Claim claim =
      make_meeting(report, "will meet", {make_person("Mira Solt"), make_person("Jon Aker")},
                   "planned", "2031-05-09");
  claim.said_by = {make_person("the ministry")};
  return make_chronology({report}, {}, {claim}, {});
}

TEST(ChronologyText, GivesALineItsStatusItsSourceAndItsWords) {
  EXPECT_EQ(chronology_text(tavo(), {72, false, true, 6}),
            "1 report by 1 outlet, published 4 May 2031\n"
            "1 meeting (1 planned), 0 statements, 3 people named\n"
            "\n"
            "9 May 2031\n"
            "  planned    Meeting of Mira Solt and Jon Aker\n"
            "  c2-33      [The Harbour Post, citing the ministry]\n"
            "             │ The ministry said that Mira Solt will meet Jon Aker in\n"
            "             │ Tavo.\n");
}

TEST(ChronologyText, HasNoSignsOfColourWhereNoneAreWanted) {
  EXPECT_EQ(chronology_text(tavo(), {72, false, true, 6}).find('\x1b'), std::string::npos);
  EXPECT_NE(chronology_text(tavo(), {72, true, true, 6}).find('\x1b'), std::string::npos);
}

struct Wrap {
  std::string text;
  std::size_t width, indent;
  std::string lines;
};
class Wrapped : public testing::TestWithParam<Wrap> {};
TEST_P(Wrapped, BreaksAtSpaces) {
  EXPECT_EQ(wrapped(GetParam().text, GetParam().width, GetParam().indent), GetParam().lines);
}
INSTANTIATE_TEST_SUITE_P(Texts, Wrapped,
                         testing::Values(Wrap{"", 10, 0, ""}, Wrap{"ab cd", 10, 0, "ab cd"},
                                         Wrap{"ab cd ef", 5, 0, "ab cd\nef"},
                                         Wrap{"ab cd", 6, 2, "ab\n  cd"},
                                         Wrap{"abcdefgh ij", 4, 0, "abcdefgh\nij"},
                                         Wrap{"\x1b[1mab\x1b[0m cd", 5, 0, "\x1b[1mab\x1b[0m cd"},
                                         Wrap{"čč čč", 5, 0, "čč čč"}));

struct Short {
  Passage passage;
  std::size_t most;
  std::string text;
};
class Shortened : public testing::TestWithParam<Short> {};
TEST_P(Shortened, KeepsTheClaimsWordsAndWhatFitsAroundThem) {
  const Passage passage = shortened(GetParam().passage, GetParam().most);
  EXPECT_EQ(passage.before + "<" + passage.words + ">" + passage.after, GetParam().text);
}
INSTANTIATE_TEST_SUITE_P(
    Texts, Shortened,
    testing::Values(Short{{"a ", "b", " c"}, 20, "a <b> c"},
                    Short{{"one two three ", "met", " four"}, 16, "…three <met> four"},
                    Short{{"", "one two three four", ""}, 8, "<one two…>"},
                    Short{{"x ", "one two three four", " y"}, 8, "… <one two…>"}));

}  // namespace
}  // namespace rapporteur::exports
