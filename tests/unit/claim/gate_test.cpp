#include "claim/gate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/claims.h"

namespace rapporteur::claim {
namespace {

using testing::HasSubstr;

const Report kReport = test::make_report(
    "a.txt", "Mira Solt met Jon Aker in Osby. The ministers spoke. The ministers left.");

Result<Claim> admitted(const std::string& line) {
  auto intake = intake_from(line);
  if (!intake) return fail(intake.error());
  return admit(std::move(*intake), kReport, "anna");
}

TEST(Gate, FindsTheWordsOfAQuotationThatStandsOnce) {
  const auto claim =
      admitted(R"({"kind":"meeting","report":"a.txt","text":"met Jon Aker","status":"held"})");
  ASSERT_TRUE(claim) << claim.error().message;
  EXPECT_EQ(kReport.slice(claim->span), "met Jon Aker");
  EXPECT_EQ(claim->coder, "anna");
  EXPECT_FALSE(claim->id.empty());
}

TEST(Gate, GivesTheSameLineTheSameId) {
  const std::string line = R"({"kind":"meeting","report":"a.txt","text":"met Jon Aker"})";
  EXPECT_EQ(admitted(line)->id, admitted(line)->id);
}

TEST(Gate, TakesASpanWhereTheWordsStandSeveralTimes) {
  const auto claim =
      admitted(R"({"kind":"meeting","report":"a.txt","text":"The ministers","span":[53,66]})");
  ASSERT_TRUE(claim) << claim.error().message;
  EXPECT_EQ(claim->span, (Span{53, 66}));
}

struct Refused {
  const char* line;
  const char* reason;
};

TEST(Gate, RefusesWithTheReason) {
  constexpr Refused kCases[] = {
      {R"({"kind":"meeting","report":"a.txt","text":"Mira Solt has met Jon Aker"})",
       "nearest passage is \"Mira Solt met Jon Aker in Osby.\""},
      {R"({"kind":"meeting","report":"a.txt","text":"The ministers"})", "stand 2 times"},
      {R"({"kind":"meeting","report":"a.txt"})", "neither `text` nor a `span`"},
      {R"({"kind":"meeting","report":"a.txt","span":[0,9000]})", "neither `text` nor a `span`"},
      {R"({"kind":"rumour","report":"a.txt","text":"met"})", "no kind of claim"},
      {R"({"kind":"meeting","report":"a.txt","text":"met Jon Aker","status":"done"})", "no status"},
      {R"({"kind":"statement","report":"a.txt","text":"met Jon Aker","act":"shout"})", "no act"},
      {R"(["meeting"])", "no JSON object"},
  };
  for (const Refused& c : kCases) {
    const auto claim = admitted(c.line);
    ASSERT_FALSE(claim) << c.line;
    EXPECT_THAT(claim.error().message, HasSubstr(c.reason)) << c.line;
  }
}

}  // namespace
}  // namespace rapporteur::claim
