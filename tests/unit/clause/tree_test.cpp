#include "clause/tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rapporteur::clause {
namespace {

using testing::ElementsAre;

Analysis with_heads(const std::vector<std::uint32_t>& heads) {
  Analysis analysis;
  for (const std::uint32_t head : heads) {
    Token token;
    token.head = head;
    analysis.tokens.push_back(token);
  }
  analysis.sentences = {{0, static_cast<std::uint32_t>(heads.size()), 0}};
  return analysis;
}

TEST(Tree, PutsHeadsBeforeWhatHangsOnThem) {
  const Analysis analysis = with_heads({1, 1, 3, 1});
  const Tree tree(analysis);
  EXPECT_THAT(tree.order(), ElementsAre(1, 0, 3, 2));
  EXPECT_THAT(std::vector<TokenIndex>(tree.children(1).begin(), tree.children(1).end()),
              ElementsAre(0, 3));
}

TEST(Tree, KnowsTheEdgesOfASubtree) {
  const Analysis analysis = with_heads({1, 1, 3, 1});
  const Tree tree(analysis);
  EXPECT_EQ(tree.left(3), 2U);
  EXPECT_EQ(tree.right(3), 4U);
  EXPECT_EQ(tree.left(1), 0U);
}

TEST(Tree, CutsACircleOfHeadsSoThatEveryClimbEnds) {
  const Analysis analysis = with_heads({1, 2, 0, 9});
  const Tree tree(analysis);
  EXPECT_EQ(tree.order().size(), 4U);
  EXPECT_FALSE(tree.is_under(3, 0));
}

TEST(Tree, CallsEveryRootARoot) {
  Analysis analysis = with_heads({0, 0});
  analysis.tokens[0].dep = "conj";
  EXPECT_EQ(Tree(analysis).dep(0), "ROOT");
}

TEST(Tree, OfNoTokensIsEmpty) {
  const Analysis analysis;
  EXPECT_TRUE(Tree(analysis).order().empty());
}

}  // namespace
}  // namespace rapporteur::clause
