#include "lang/tree_edges.h"

#include <gmock/gmock.h>

namespace rapporteur::lang {
namespace {

using Heads = std::vector<std::uint32_t>;

struct EdgeCase {
  Heads heads;
  Heads left;
  Heads right;
  std::vector<std::uint8_t> starts;
};
class FindEdges : public testing::TestWithParam<EdgeCase> {};

TEST_P(FindEdges, SpanEachSubtree) {
  const TreeEdges edges = find_edges(GetParam().heads);
  EXPECT_EQ(edges.left, GetParam().left);
  EXPECT_EQ(edges.right, GetParam().right);
  EXPECT_EQ(edges.is_start, GetParam().starts);
}

INSTANTIATE_TEST_SUITE_P(
    Trees, FindEdges,
    testing::Values(
        EdgeCase{{}, {}, {}, {}}, EdgeCase{{0}, {0}, {0}, {1}},
        // He left . She stayed .
        EdgeCase{{1, 1, 1, 4, 4, 4}, {0, 0, 2, 3, 3, 5}, {0, 2, 2, 3, 5, 5}, {1, 0, 0, 1, 0, 0}},
        // A chain to the left and one to the right.
        EdgeCase{{1, 2, 2, 2, 3}, {0, 0, 0, 3, 4}, {0, 1, 4, 4, 4}, {1, 0, 0, 0, 0}}));

struct LiftCase {
  std::string_view why;
  Heads heads;
  std::vector<std::string> labels;
  Heads true_heads;
  std::vector<std::string> true_labels;
};
class Deprojectivise : public testing::TestWithParam<LiftCase> {};

TEST_P(Deprojectivise, GivesLiftedArcsTheirTrueHead) {
  Heads heads = GetParam().heads;
  std::vector<std::string> labels = GetParam().labels;
  deprojectivise(heads, labels, std::vector<bool>(heads.size(), false));
  EXPECT_EQ(heads, GetParam().true_heads) << GetParam().why;
  EXPECT_EQ(labels, GetParam().true_labels) << GetParam().why;
}

INSTANTIATE_TEST_SUITE_P(
    Trees, Deprojectivise,
    testing::Values(
        LiftCase{"no mark", {1, 1}, {"nsubj", "ROOT"}, {1, 1}, {"nsubj", "ROOT"}},
        // "talks began yesterday on borders": "on" was lifted from "talks" (nsubj) to "began".
        LiftCase{"a child of the head",
                 {1, 1, 1, 1, 3},
                 {"nsubj", "ROOT", "npadvmod", "prep||nsubj", "pobj"},
                 {1, 1, 1, 0, 3},
                 {"nsubj", "ROOT", "npadvmod", "prep", "pobj"}},
        LiftCase{"a grandchild, one level further",
                 {2, 0, 2, 2},
                 {"nsubj", "amod", "ROOT", "prep||amod"},
                 {2, 0, 2, 1},
                 {"nsubj", "amod", "ROOT", "prep"}},
        LiftCase{"nobody has the label",
                 {1, 1, 1},
                 {"nsubj", "ROOT", "prep||dobj"},
                 {1, 1, 1},
                 {"nsubj", "ROOT", "prep"}}));

TEST(DeprojectiviseSpaces, PassesOverWhiteSpace) {
  Heads heads{1, 1, 1};
  std::vector<std::string> labels{"dobj", "ROOT", "prep||dobj"};
  deprojectivise(heads, labels, {true, false, false});
  EXPECT_EQ(heads[2], 1U);
}

}  // namespace
}  // namespace rapporteur::lang
