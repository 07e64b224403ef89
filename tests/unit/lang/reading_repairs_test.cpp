#include "lang/reading_repairs.h"

#include <gtest/gtest.h>

namespace rapporteur::lang {
namespace {

const ReadingRepairs& repairs() {
  static const ReadingRepairs loaded = *ReadingRepairs::load();
  return loaded;
}

std::string read(std::string_view text) {
  return repairs().read(text, {0, static_cast<std::uint32_t>(text.size())}).text();
}

struct ReadCase {
  std::string_view text, reading;
};
class Reads : public testing::TestWithParam<ReadCase> {};

TEST_P(Reads, AsTheParserShouldSeeIt) { EXPECT_EQ(read(GetParam().text), GetParam().reading); }

INSTANTIATE_TEST_SUITE_P(Gaps, Reads,
                         testing::Values(ReadCase{"", ""}, ReadCase{" \n ", ""},
                                         ReadCase{"  a  b\n\nc ", "a b c"},
                                         ReadCase{"a\u00a0b", "a b"},
                                         ReadCase{"mini\u00adster", "minister"},
                                         ReadCase{"\ufeffa\u200b b", "a b"}));

INSTANTIATE_TEST_SUITE_P(
    HyphenedWords, Reads,
    testing::Values(ReadCase{"the co-chairs met", "the chairmen met"},
                    ReadCase{"Co-Chair Reyes", "Chairman Reyes"}, ReadCase{"co‑chairs", "chairmen"},
                    ReadCase{"ex-vice-president Aro", "president Aro"},
                    ReadCase{"Vice-President Aro", "President Aro"},
                    ReadCase{"the president-elect", "the president"},
                    ReadCase{"Under-Secretary-General", "Secretary"},
                    ReadCase{"Commander-in-Chief", "Commander"}, ReadCase{"ex-rebels", "rebels"},
                    ReadCase{"de-escalation", "escalation"},
                    ReadCase{"Non-aggression pact", "Aggression pact"},
                    ReadCase{"a cease-fire", "a ceasefire"}, ReadCase{"well-known", "well-known"},
                    ReadCase{"peace-loving president", "peace-loving president"},
                    ReadCase{"pro-Osby rally", "pro-Osby rally"},
                    ReadCase{"over-the-counter", "over-the-counter"},
                    ReadCase{"president", "president"}, ReadCase{"a-chairs", "a-chairs"}));

INSTANTIATE_TEST_SUITE_P(
    LeadingDays, Reads,
    testing::Values(ReadCase{"On 2 April Osby's mayor spoke", "On 2 April, Osby's mayor spoke"},
                    ReadCase{"On Tuesday night Ana Lund left", "On Tuesday night, Ana Lund left"},
                    ReadCase{"He left, and in May 2031 Lund came",
                             "He left, and in May 2031, Lund came"},
                    ReadCase{"On April 2 he left", "On April 2 he left"},
                    ReadCase{"On Monday and Tuesday Lund left", "On Monday and Tuesday Lund left"},
                    ReadCase{"It fell on 2 April Day", "It fell on 2 April Day"},
                    ReadCase{"On 2 April, Lund left", "On 2 April, Lund left"},
                    ReadCase{"On 2 April", "On 2 April"}));

INSTANTIATE_TEST_SUITE_P(
    Brackets, Reads,
    testing::Values(
        ReadCase{"Ana Reyes (Norland), Ivo Aro (the Ost Republic) met", "Ana Reyes, Ivo Aro met"},
        ReadCase{"the Joint Council (JC) said", "the Joint Council said"},
        ReadCase{"armed drones (UAVs) fell", "armed drones fell"},
        ReadCase{"the capital (Osby) fell", "the capital (Osby) fell"},
        ReadCase{"Reyes (he is 54) said", "Reyes (he is 54) said"},
        ReadCase{"Reyes (54) said", "Reyes (54) said"},
        ReadCase{"November 10 (November 9 Osby time)", "November 10 (November 9 Osby time)"},
        ReadCase{"Aro (a) b", "Aro (a) b"}, ReadCase{"Aro (Norland", "Aro (Norland"}));

INSTANTIATE_TEST_SUITE_P(
    CountryWords, Reads,
    testing::Values(ReadCase{"Peru and Chile", "Canada and Germany"},
                    ReadCase{"Peru, Chile, Oman and Cuba, then Peru",
                             "Canada, Germany, Italy and Canada, then Canada"},
                    ReadCase{"Peruvian envoys, a Peruvian, Peruvians",
                             "Canadian envoys, a Canadian, Canadians"},
                    ReadCase{"in Lisbon", "in Ottawa"},
                    ReadCase{"Saudi Arabia's king", "Canada's king"},
                    ReadCase{"the United\nStates", "the Canada"},
                    ReadCase{"South Korean", "Canadian"}, ReadCase{"Guinea-Bissau", "Canada"},
                    ReadCase{"PERU WINS", "CANADA WINS"},
                    ReadCase{"the U.S. and the UK", "the U.S. and the UK"},
                    ReadCase{"Peru.", "Canada."}, ReadCase{"Peruana", "Peruana"},
                    ReadCase{"peru", "peru"}, ReadCase{"www.Peru.com", "www.Peru.com"},
                    ReadCase{"a@Peru", "a@Peru"}, ReadCase{"In Jordan, talks", "In Canada, talks"},
                    ReadCase{"Ana Jordan said", "Ana Jordan said"},
                    ReadCase{"Jordan Reyes said", "Jordan Reyes said"},
                    ReadCase{"Chilean-Peruvian", "Canadian-German"}, ReadCase{"Türkiye", "Canada"},
                    ReadCase{"Jordan Sunday said", "Canada Sunday said"},
                    ReadCase{"an Omani and a Libyan", "a Canadian and a German"},
                    ReadCase{"An ex-minister, a de-escalation", "A minister, an escalation"},
                    ReadCase{"Oman Omani", "Canada Canadian"}));

// Two countries swapped give the same reading, so the parser cannot treat one in another way.
TEST(Reads, SwappedCountriesAlike) {
  EXPECT_EQ(
      read("Greece told Greeks in Athens that Turkish ships left Turkey; Turks in Ankara denied "
           "it."),
      read(
          "Turkey told Turks in Ankara that Greek ships left Greece; Greeks in Athens denied it."));
}

TEST(Reads, OnlyTheChosenRepairs) {
  const std::string_view text = "Peru's co-chairs, Ana Reyes (Chile)";
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  EXPECT_EQ(repairs().read(text, all, {false, false, false}).text(), text);
  EXPECT_EQ(repairs().read(text, all, {true, false, false}).text(), "Peru's co-chairs, Ana Reyes");
}

struct PartCase {
  std::string_view text;
  ParagraphKind kind;
  Span dateline;
  std::string_view part;
};
class PartToParse : public testing::TestWithParam<PartCase> {};

TEST_P(PartToParse, LeavesOutWhatIsNoSentence) {
  const PartCase& c = GetParam();
  const Paragraph paragraph{{0, static_cast<std::uint32_t>(c.text.size())}, c.kind, c.dateline};
  const Span part = part_to_parse(c.text, paragraph);
  EXPECT_EQ(c.text.substr(part.begin, part.size()), c.part);
}

INSTANTIATE_TEST_SUITE_P(
    Paragraphs, PartToParse,
    testing::Values(
        PartCase{"OSBY, May 3 - Talks began.", ParagraphKind::prose, {0, 14}, "Talks began."},
        PartCase{" Talks began. ", ParagraphKind::prose, {}, "Talks began."},
        PartCase{"- the border;", ParagraphKind::list_item, {}, " the border;"},
        PartCase{"2. the border;", ParagraphKind::list_item, {}, " the border;"},
        PartCase{"• the border", ParagraphKind::list_item, {}, " the border"},
        PartCase{"28 prisoners", ParagraphKind::list_item, {}, "28 prisoners"},
        PartCase{"By Ana Reyes", ParagraphKind::header, {}, ""},
        PartCase{"Share this", ParagraphKind::boilerplate, {}, ""}));

}  // namespace
}  // namespace rapporteur::lang
