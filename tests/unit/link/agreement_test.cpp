#include "link/agreement.h"

#include <gtest/gtest.h>

#include "support/claims.h"

namespace rapporteur::link {
namespace {

// Two coders, ten units, one value each. Observed disagreement .2, expected
// (10 * 10 + 10 * 10) / (20 * 19) = 200/380; alpha = 1 - .2 * 380 / 200 = .62.
TEST(NominalAlpha, IsOneForAgreementAndCorrectsForChance) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (int i = 0; i < 4; ++i) pairs.insert(pairs.end(), {{"a", "a"}, {"b", "b"}});
  pairs.insert(pairs.end(), {{"a", "b"}, {"b", "a"}});
  EXPECT_NEAR(*nominal_alpha(pairs), 0.62, 1e-9);
  EXPECT_DOUBLE_EQ(*nominal_alpha({{"a", "a"}, {"b", "b"}}), 1);
  EXPECT_FALSE(nominal_alpha({{"a", "a"}, {"a", "a"}}));
}

TEST(Agreement, PairsClaimsThatOverlapAndComparesTheirFields) {
  const Report report = test::make_report("a", "Mira Solt met Jon Aker. Later they met again.");
  const std::vector<Actor> both = {test::make_person("Mira Solt"), test::make_person("Jon Aker")};
  const std::vector<Actor> turned = {both[1], both[0]};
  const std::vector<Claim> ones = {
      test::make_meeting(report, "Mira Solt met Jon Aker", both, "held", "2031-05-04"),
      test::make_meeting(report, "they met again", both, "held", "")};
  const std::vector<Claim> others = {
      test::make_meeting(report, "met Jon Aker", turned, "planned", "2031-05-04")};
  const auto result = agreement(ones, others);
  ASSERT_EQ(result.size(), 1U);
  EXPECT_EQ(result[0].found, 1U);
  EXPECT_EQ(result[0].right, 0U);  // the status differs
  EXPECT_NEAR(result[0].found_f1(), 2.0 / 3, 1e-9);
  ASSERT_EQ(result[0].fields.size(), 3U);  // status, date, parties
  EXPECT_EQ(result[0].fields[0].equal, 0U);
  EXPECT_EQ(result[0].fields[2].equal, 1U);  // in any order
}

}  // namespace
}  // namespace rapporteur::link
