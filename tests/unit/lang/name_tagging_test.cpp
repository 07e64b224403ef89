#include "lang/name_tagging.h"

#include <cmath>
#include <string>

#include <gmock/gmock.h>

namespace rapporteur::lang {
namespace {

NameMoves make_moves() {
  return *NameMoves::from({{1, "ORG"},
                           {1, "GPE"},
                           {2, "ORG"},
                           {2, "GPE"},
                           {3, "ORG"},
                           {3, "GPE"},
                           {4, ""},
                           {4, "ORG"},
                           {4, "GPE"},
                           {5, ""}});
}
constexpr std::string_view kSpelled[] = {"B-ORG", "B-GPE", "I-ORG", "I-GPE", "L-ORG",
                                         "L-GPE", "U-",    "U-ORG", "U-GPE", "O"};

std::string allowed(const NameState& state) {
  const NameMoves moves = make_moves();
  std::string all;
  for (std::size_t i = 0; i < moves.size(); ++i) {
    EXPECT_EQ(moves.is_valid(i, state), std::isfinite(moves.penalties(state)[i]));
    if (moves.is_valid(i, state)) all += std::string(kSpelled[i]) + " ";
  }
  return all;
}

struct Case {
  std::string_view why;
  NameState state;
  std::string_view allowed;
};
class NameActions : public testing::TestWithParam<Case> {};

TEST_P(NameActions, AreThoseThatMayFollow) {
  EXPECT_EQ(allowed(GetParam().state), GetParam().allowed) << GetParam().why;
}

constexpr std::size_t kGpe = 1;
INSTANTIATE_TEST_SUITE_P(
    States, NameActions,
    testing::Values(
        Case{"outside", {-1, 0, false, false, false}, "B-ORG B-GPE U-ORG U-GPE O "},
        Case{"the last token begins no longer name", {-1, 0, true, false, false}, "U-ORG U-GPE O "},
        Case{"nor does one before a sentence", {-1, 0, false, true, false}, "U-ORG U-GPE O "},
        Case{"white space is no name", {-1, 0, false, false, true}, "O "},
        Case{"an open name goes on or ends", {3, kGpe, false, false, false}, "I-GPE L-GPE "},
        Case{"and ends with the text", {3, kGpe, true, false, false}, "L-GPE "},
        Case{"and with the sentence", {3, kGpe, false, true, false}, "L-GPE "}));

TEST(NameMoves, BuildSpansFromActions) {
  const NameMoves moves = make_moves();
  NameState state;
  std::vector<NameSpan> names;
  for (const auto& [move, token] :
       std::vector<std::pair<std::size_t, int>>{{7, 0}, {9, 1}, {1, 2}, {3, 3}, {5, 4}}) {
    ASSERT_TRUE(moves.is_valid(move, state));
    moves.apply(move, token, state, names);
  }
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(names[0].label, "ORG");
  EXPECT_EQ(names[0].end, 1U);
  EXPECT_EQ(names[1].label, "GPE");
  EXPECT_EQ(names[1].begin, 2U);
  EXPECT_EQ(names[1].end, 5U);
}

TEST(NameMoves, RefuseAnActionThatIsNotKnown) { EXPECT_FALSE(NameMoves::from({{6, "ORG"}})); }

}  // namespace
}  // namespace rapporteur::lang
