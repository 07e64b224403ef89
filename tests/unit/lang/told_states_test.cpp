#include "lang/told_states.h"

#include <gmock/gmock.h>

#include "base/shipped_data.h"
#include "lang/reading_repairs.h"

namespace rapporteur::lang {
namespace {

struct Case {
  std::string_view text;
  std::vector<ToldState> states;
};
class ToldStates : public testing::TestWithParam<Case> {};

TEST_P(ToldStates, AreThoseThatTheReportsOwnWordsShow) {
  Report report;
  report.text = GetParam().text;
  Paragraph whole;
  whole.span = {0, static_cast<std::uint32_t>(report.text.size())};
  report.paragraphs = {whole};
  const auto repairs = ReadingRepairs::load();
  ASSERT_TRUE(repairs);
  const std::vector<ToldState> found = repairs->told_states(report);
  EXPECT_EQ(found.size(), GetParam().states.size()) << report.text;
  EXPECT_EQ(found, GetParam().states) << report.text;
}

INSTANTIATE_TEST_SUITE_P(
    Sure, ToldStates,
    testing::Values(Case{"The foreign ministers of Varnia and Keldoria met.",
                         {{"Keldoria", ""}, {"Varnia", ""}}},
                    Case{"The Varnian foreign minister met envoys of Varnia.",
                         {{"Varnia", "Varnian"}}},
                    Case{"The Varnian and Osbian foreign ministers met.",
                         {{"Osbian", "Osbian"}, {"Varnian", "Varnian"}}},
                    Case{"Varnian President Anton Rusk will travel.", {{"Varnian", "Varnian"}}},
                    Case{"The presidents of Varnia and Osby, Anton Rusk and Ana Lund, met.",
                         {{"Osby", ""}, {"Varnia", ""}}},
                    Case{"The embassy of the Republic of Tavo is closed.", {{"Tavo", ""}}}));

INSTANTIATE_TEST_SUITE_P(
    TwoWeakSigns, ToldStates,
    testing::Values(
        Case{"The government of Osby withdrew. Osby's army stayed.", {{"Osby", ""}}},
        Case{"The president of Osby spoke. Osbian troops stayed.", {{"Osby", "Osbian"}}},
        Case{"Kuran withdrew its ambassador. The government of Kuran said so.", {{"Kuran", ""}}}));

// Companies, universities, persons, parties and regions; states that the lists know.
INSTANTIATE_TEST_SUITE_P(
    None, ToldStates,
    testing::Values(Case{"The president of Lundberg said so. The president of Lundberg left.", {}},
                    Case{"Lund's foreign minister left. The Lund government fell.", {}},
                    Case{"The Republican president met African foreign ministers.", {}},
                    Case{"The prime minister of Ana Lund Holdings left.", {}},
                    Case{"The foreign ministers of Armenia and Azerbaijan met.", {}},
                    Case{"The government of Osby spoke.", {}},
                    Case{"A Varnian singer won the prize.", {}}));

}  // namespace
}  // namespace rapporteur::lang
