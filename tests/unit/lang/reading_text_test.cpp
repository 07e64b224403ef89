#include "lang/reading_text.h"

#include <gtest/gtest.h>

namespace rapporteur::lang {
namespace {

// "Reyes (Norland) met 3 Ostlanders." with the bracket cut and the people's name replaced.
constexpr std::string_view kText = "x Reyes (Norland) met 3 Ostlanders.";
const std::vector<ReadingEdit> kEdits = {{{7, 17}, "", false}, {{24, 34}, "Germans", true}};

ReadingText sample() { return {kText, {2, 35}, kEdits}; }

TEST(ReadingText, HoldsTheEditsOfThePartOnly) {
  EXPECT_EQ(sample().text(), "Reyes met 3 Germans.");
}

struct OriginCase {
  std::string_view read, origin;
  bool has_stand_in;
};
class ReadingOrigin : public testing::TestWithParam<OriginCase> {};

TEST_P(ReadingOrigin, LeadsBackToTheReport) {
  const ReadingText reading = sample();
  const auto begin = static_cast<std::uint32_t>(reading.text().find(GetParam().read));
  const auto end = begin + static_cast<std::uint32_t>(GetParam().read.size());
  const Span origin = reading.origin(begin, end);
  EXPECT_EQ(kText.substr(origin.begin, origin.size()), GetParam().origin);
  EXPECT_EQ(reading.has_stand_in(begin, end), GetParam().has_stand_in);
}

INSTANTIATE_TEST_SUITE_P(Words, ReadingOrigin,
                         testing::Values(OriginCase{"Reyes", "Reyes", false},
                                         OriginCase{"met", "met", false},
                                         OriginCase{"Germans", "Ostlanders", true},
                                         OriginCase{"German", "Ostlanders", true},
                                         OriginCase{"mans", "Ostlanders", true},
                                         OriginCase{"Germans.", "Ostlanders.", true},
                                         OriginCase{".", ".", false},
                                         OriginCase{"Reyes met", "Reyes (Norland) met", false}));

TEST(ReadingText, OfNothingIsEmpty) { EXPECT_EQ(ReadingText("abc", {1, 1}, {}).text(), ""); }

TEST(WithoutOverlaps, KeepsTheEarlierFinder) {
  const std::vector<ReadingEdit> edits = {{{10, 20}, "a", false},
                                          {{0, 5}, "b", false},
                                          {{4, 9}, "c", false},
                                          {{19, 22}, "d", false},
                                          {{20, 22}, "e", false}};
  std::string kept;
  for (const ReadingEdit& edit : without_overlaps(edits)) kept += edit.read;
  EXPECT_EQ(kept, "bae");
}

}  // namespace
}  // namespace rapporteur::lang
