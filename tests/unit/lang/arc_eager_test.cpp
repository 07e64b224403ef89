#include "lang/arc_eager.h"

#include <string>
#include <string_view>

#include <gmock/gmock.h>

namespace rapporteur::lang {
namespace {

constexpr std::string_view kLetters = "SDLRB";  // shift, reduce, left, right, break

ArcAction action_of(char letter) { return static_cast<ArcAction>(kLetters.find(letter)); }

std::string valid_letters(const ArcEagerState& state) {
  std::string valid;
  for (const char letter : kLetters) {
    if (state.is_valid(action_of(letter))) valid += letter;
  }
  return valid;
}

ArcEagerState state_after(std::size_t tokens, std::string_view actions) {
  ArcEagerState state;
  state.begin(tokens);
  for (const char letter : actions) state.apply(action_of(letter), letter);
  return state;
}

struct LegalCase {
  std::string_view why;
  std::size_t tokens;
  std::string_view actions;
  std::string_view valid;
};
class LegalActions : public testing::TestWithParam<LegalCase> {};

TEST_P(LegalActions, AreThoseOfTheSystem) {
  const LegalCase& test = GetParam();
  EXPECT_EQ(valid_letters(state_after(test.tokens, test.actions)), test.valid) << test.why;
}

INSTANTIATE_TEST_SUITE_P(
    States, LegalActions,
    testing::Values(LegalCase{"an empty text is final", 0, "", ""},
                    LegalCase{"one word can only be shifted", 1, "", "S"},
                    LegalCase{"two words may be two sentences", 2, "", "SB"},
                    LegalCase{"the last word is not shifted onto others", 2, "S", "DLR"},
                    LegalCase{"a word in the middle goes any way", 3, "S", "SDLRB"},
                    LegalCase{"no break twice at one place", 3, "SB", "SDLR"},
                    LegalCase{"a sentence start takes no arcs across", 3, "SBR", "D"},
                    LegalCase{"an empty buffer only reduces", 2, "SR", "D"},
                    LegalCase{"a word sent back is not shifted again", 4, "SSD", "DLRB"},
                    LegalCase{"unless it has taken a word from the left", 4, "SSSDL", "SDLRB"}));

struct TreeCase {
  std::size_t tokens;
  std::string_view actions;
  std::vector<std::int32_t> heads;
};
class ArcEagerTrees : public testing::TestWithParam<TreeCase> {};

TEST_P(ArcEagerTrees, FollowFromTheActions) {
  const ArcEagerState state = state_after(GetParam().tokens, GetParam().actions);
  EXPECT_TRUE(state.is_final());
  EXPECT_EQ(state.heads(), GetParam().heads);
}

INSTANTIATE_TEST_SUITE_P(Trees, ArcEagerTrees,
                         testing::Values(TreeCase{2, "SLSD", {1, -1}},       // "She left"
                                         TreeCase{2, "SRDD", {-1, 0}},       // "Go home"
                                         TreeCase{3, "SSLRDD", {-1, 2, 0}},  // "met the envoy"
                                         // A word that was sent back gets its head afterwards.
                                         TreeCase{3, "SSDLSRDD", {1, -1, 1}}));

TEST(ArcEagerState, ReplacesAHeadAndForgetsTheOldArc) {
  // 1 hangs under 0, then is taken by 2: the latest right child of 0 is none again.
  const ArcEagerState state = state_after(3, "SRL");
  EXPECT_EQ(state.heads()[1], 2);
  EXPECT_EQ(state.slots(), (std::array<std::int32_t, 8>{2, -1, 0, -1, -1, 1, -1, -1}));
}

TEST(ArcEagerState, ShowsBufferStackAndLatestChildren) {
  // 2 took 1 from the left; 0 waits on the stack.
  const ArcEagerState state = state_after(5, "SSLS");
  EXPECT_EQ(state.slots(), (std::array<std::int32_t, 8>{3, 4, 2, 0, -1, -1, 1, -1}));
  EXPECT_EQ(state.extra_slots(),
            (std::array<std::int32_t, 13>{3, 4, 2, 0, -1, 1, -1, -1, -1, -1, -1, -1, -1}));
}

}  // namespace
}  // namespace rapporteur::lang
