#include "link/entry_relations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/claims.h"

namespace rapporteur::link {
namespace {

using test::make_meeting;
using test::make_person;
using test::make_report;
using testing::ElementsAre;
using testing::IsEmpty;

// Three claims of one report: a summit, talks and a protest.
struct Relations : testing::Test {
  Report report = make_report("a", "They met at the summit. Talks followed. Others protested.");
  std::vector<Claim> claims;
  std::vector<Entry> entries;

  Relations() {
    for (const char* words : {"summit", "Talks", "protested"}) {
      claims.push_back(make_meeting(report, words, {make_person("Mira Solt")}));
      claims.back().id = words;
      entries.emplace_back();
      entries.back().id = std::string("entry of ") + words;
    }
  }
  void link(const std::vector<std::size_t>& entry_of) {
    std::vector<Told> told(claims.size());
    for (std::size_t i = 0; i < claims.size(); ++i) told[i].claim = &claims[i];
    add_relations(told, entry_of, entries);
  }
};

TEST_F(Relations, LeadFromEntryToEntryWithTheClaimsThatSaySo) {
  claims[1].relations = {{"on_sidelines_of", "summit", {}}};
  claims[2].relations = {{"in_response_to", "Talks", {}}};
  link({0, 1, 2});
  EXPECT_THAT(entries[0].links, IsEmpty());
  ASSERT_EQ(entries[1].links.size(), 1U);
  EXPECT_EQ(entries[1].links[0].to, "entry of summit");
  EXPECT_EQ(entries[1].links[0].reason, "on_sidelines_of");
  EXPECT_FALSE(entries[1].links[0].certainty);
  EXPECT_THAT(entries[1].links[0].claims, ElementsAre("a/Talks"));
  ASSERT_EQ(entries[2].links.size(), 1U);
  EXPECT_EQ(entries[2].links[0].reason, "in_response_to");
}

TEST_F(Relations, OfSeveralClaimsOfOneEntryAreOneLink) {
  claims[1].relations = {{"result_of", "summit", {}}};
  claims[2].relations = {{"result_of", "summit", {}}};
  entries.pop_back();
  link({0, 1, 1});
  ASSERT_EQ(entries[1].links.size(), 1U);
  EXPECT_THAT(entries[1].links[0].claims, ElementsAre("a/Talks", "a/protested"));
}

TEST_F(Relations, WithinAnEntryToNothingOfTimeOrOfAnotherCoderAreNone) {
  claims[0].relations = {{"continues", "Talks", {}}};     // of the same entry
  claims[1].relations = {{"cites", "no such claim", {}},  // not there
                         {"after", "protested", {}}};     // told by the days
  claims[2].coder = "somebody";
  claims[2].relations = {{"result_of", "Talks", {}}};  // whose claim of that id is another's
  entries.pop_back();
  link({0, 0, 1});
  for (const Entry& entry : entries) EXPECT_THAT(entry.links, IsEmpty());
}

}  // namespace
}  // namespace rapporteur::link
