#include "link/term_use.h"

#include <gtest/gtest.h>

#include "support/claims.h"

namespace rapporteur::link {
namespace {

TEST(CountTerms, TakesTheLongestTermAndWholeWordsOnly) {
  const std::vector<TermGroup> groups = {
      {"place", "Karabakh", {"Karabakh", "Nagorno-Karabakh", "Artsakh"}, false},
      {"act", "those who fight a state", {"rebels", "terrorists"}, true}};
  const std::vector<Report> reports = {
      test::make_report("a", "Nagorno-Karabakh is not Karabakhi. Rebels spoke of rebels.", "Post"),
      test::make_report("b", "Artsakh: terrorists!", "Radio")};
  const auto uses = count_terms(groups, reports);
  ASSERT_EQ(uses.size(), 4U);
  EXPECT_EQ(uses[0].term, "rebels");
  EXPECT_EQ(uses[0].count, 2U);
  EXPECT_EQ(uses[0].reports, 1U);
  EXPECT_EQ(uses[0].outlet, "Post");
  EXPECT_EQ(uses[1].term, "terrorists");
  EXPECT_EQ(uses[2].term, "Nagorno-Karabakh");
  EXPECT_EQ(uses[2].count, 1U);
  EXPECT_EQ(uses[2].example, (Span{0, 16}));
  EXPECT_EQ(uses[3].term, "Artsakh");
}

TEST(CountTerms, LeavesOutWhatIsNamedInOneWayOnly) {
  const auto reports = {test::make_report("a", "The rebels.", "Post")};
  EXPECT_TRUE(count_terms({{"act", "x", {"rebels", "terrorists"}, true}}, reports).empty());
}

TEST(ReadTermGroups, NamesTheLineOfAFault) {
  const auto groups = read_term_groups("w.tsv", "# remark\none\ta|b\n");
  ASSERT_TRUE(groups);
  EXPECT_EQ((*groups)[0].terms, (std::vector<std::string>{"a", "b"}));
  const auto bad = read_term_groups("w.tsv", "one\ta|b\ntwo\n");
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().message, "w.tsv: line 2: a group and its terms are parted by a tab");
}

}  // namespace
}  // namespace rapporteur::link
