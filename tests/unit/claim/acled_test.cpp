#include "claim/acled.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "claim/precision.h"
#include "claim/rules.h"

namespace rapporteur::claim {
namespace {

TEST(Acled, TheCameoCodeSaysMoreThanTheType) {
  EXPECT_EQ(acled_of({"ASSAULT", "", ""}, "190").sub_type, "Armed clash");
  EXPECT_EQ(acled_of({"ASSAULT", "", "territory"}, "192").sub_type,
            "Non-state actor overtakes territory");
}

TEST(Acled, AModeSaysMoreThanItsType) {
  EXPECT_EQ(acled_of({"ASSAULT", "aerial", ""}, "195").sub_type, "Air/drone strike");
  EXPECT_EQ(acled_of({"PROTEST", "riot", ""}, "145").type, "Riots");
  EXPECT_EQ(acled_of({"PROTEST", "demo", ""}, "141").type, "Protests");
}

TEST(Acled, WhatItDoesNotKnowHasAReason) {
  const AcledCode talks = acled_of({"CONSULT", "", ""}, "040");
  EXPECT_TRUE(talks.type.empty());
  EXPECT_FALSE(talks.remark.empty());
  EXPECT_TRUE(acled_of({}, "").remark.empty());
}

// An entry's code that the table forgets would read as "none" without a reason.
TEST(Acled, KnowsEveryCodeOfTheLexicon) {
  const auto rules = load_rules({});
  ASSERT_TRUE(rules);
  for (const Rule& rule : rules->entries()) {
    if (rule.plover.type.empty() || rule.kind == "exchange") continue;
    const AcledCode code = acled_of(rule.plover, rule.cameo);
    EXPECT_TRUE(!code.type.empty() || !code.remark.empty()) << rule.id;
  }
}

TEST(Precision, StandsInCertaintyOnlyWhereEnoughWasJudged) {
  EXPECT_EQ(measured_precision("no such entry"), nullptr);
  EXPECT_FALSE(certainty_of("no such entry"));
  const auto rules = load_rules({});
  ASSERT_TRUE(rules);
  for (const Rule& rule : rules->entries()) {
    const Precision* measured = measured_precision(rule.id);
    const bool is_enough = measured != nullptr && measured->judged >= kLeastJudged;
    EXPECT_EQ(certainty_of(rule.id).has_value(), is_enough) << rule.id;
    if (!is_enough) continue;
    EXPECT_NEAR(*certainty_of(rule.id), measured->share(), 0.005) << rule.id;
  }
}

}  // namespace
}  // namespace rapporteur::claim
