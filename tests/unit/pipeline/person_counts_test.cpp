#include "pipeline/person_counts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/claims.h"

namespace rapporteur::pipeline {
namespace {

using testing::ElementsAre;

const Report kReport = test::make_report(
    "r1.txt", "Mira Solt met Jon Aker. Mira Solt said no. Former minister Jon Aker left.");

std::vector<Claim> claims() {
  const Actor solt = test::make_person("Mira Solt");
  const Actor aker = test::make_person("Jon Aker");
  return {test::make_meeting(kReport, "Mira Solt met Jon Aker", {solt, aker}),
          test::make_statement(kReport, "Mira Solt said no", solt, "reject"),
          test::make_claim(kReport, "Former minister Jon Aker",
                           OfficeClaim{aker, "minister", "Vantia", "", "former"})};
}

TEST(PersonCounts, NameWhoMetWhoSpokeAndWithWhichOffice) {
  const std::vector<Claim> list = claims();
  const PersonCounts counts = count_persons({&list[0], &list[1], &list[2]});
  ASSERT_EQ(counts.size(), 2U);
  EXPECT_EQ(counts.at("Mira Solt").meetings, 1U);
  EXPECT_EQ(counts.at("Mira Solt").statements, 1U);
  EXPECT_EQ(counts.at("Jon Aker").meetings, 1U);
  EXPECT_EQ(counts.at("Jon Aker").statements, 0U);
  EXPECT_THAT(counts.at("Jon Aker").offices, ElementsAre("former minister (Vantia)"));
}

TEST(PersonCounts, ComeBackFromTheirLine) {
  const std::vector<Claim> list = claims();
  const PersonCounts back =
      read_person_counts(written(count_persons({&list[0], &list[1], &list[2]})));
  ASSERT_EQ(back.size(), 2U);
  EXPECT_EQ(back.at("Mira Solt").statements, 1U);
  EXPECT_THAT(back.at("Jon Aker").offices, ElementsAre("former minister (Vantia)"));
  EXPECT_TRUE(read_person_counts("9:cut").empty());
  EXPECT_TRUE(read_person_counts("").empty());
}

}  // namespace
}  // namespace rapporteur::pipeline
