#include "claim/wording.h"

#include <gtest/gtest.h>

#include "made_scene.h"

namespace rapporteur::claim {
namespace {

struct Stretch {
  std::string_view text;
  std::string_view words;
};
class WordsIn : public testing::TestWithParam<Stretch> {};

TEST_P(WordsIn, EndWhereTheirPhraseEnds) {
  const test::Made made(GetParam().text);
  const Scene scene = made.scene();
  const Span all{0, static_cast<std::uint32_t>(made.report.text.size())};
  EXPECT_EQ(words_in(scene, all), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Ends, WordsIn,
    testing::Values(Stretch{"the new road and", "the new road"},
                    Stretch{"the new road , or", "the new road"},
                    Stretch{"the road and the bridge", "the road and the bridge"},
                    Stretch{"a wide strand", "a wide strand"},  // ends in "and", but in no "and"
                    Stretch{"the new road .", "the new road"}));

TEST(LongWords, AreCutAtABlankAndNeverInsideAWord) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += i == 0 ? "bridges" : " bridges";
  const test::Made made(text);
  const Scene scene = made.scene();
  const Span all{0, static_cast<std::uint32_t>(made.report.text.size())};
  EXPECT_EQ(words_in(scene, all).size(), 20U * 7U + 19U);  // one word more would pass 160 bytes
}

}  // namespace
}  // namespace rapporteur::claim
