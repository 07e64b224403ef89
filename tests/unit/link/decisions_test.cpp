#include "link/decisions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "support/claims.h"

namespace rapporteur::link {
namespace {

using test::make_meeting;
using test::make_person;
using test::make_report;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const Report kReport = make_report("a", "Mira Solt met Jon Aker. They will meet again.");

std::vector<Claim> two_claims() {
  std::vector<Claim> claims = {
      make_meeting(kReport, "met", {make_person("Mira Solt")}, "held", "2031-05-03"),
      make_meeting(kReport, "will meet again", {make_person("Mira Solt")}, "planned")};
  claims[0].id = "one";
  claims[1].id = "two";
  return claims;
}

Decision decide(const std::string& act, const Claim& claim, const std::string& who = "anna") {
  Decision decision;
  decision.act = act;
  decision.who = who;
  decision.made_on = "2031-06-01T10:00:00Z";
  decision.id = act + claim.id + who;
  decision.claim = {claim.report, "meeting", claim.id, claim.span};
  return decision;
}

TEST(Judge, ARejectedClaimIsGoneAndItsAcceptanceBringsItBack) {
  const auto claims = two_claims();
  const Decision reject = decide("reject", claims[0]);
  EXPECT_THAT(judge(claims, {reject}).claims, SizeIs(1));
  Decision accept = decide("accept", claims[0]);
  accept.made_on = "2031-06-02T10:00:00Z";
  EXPECT_THAT(judge(claims, {reject, accept}).claims, SizeIs(2));
}

TEST(Judge, ACorrectionSetsItsField) {
  const auto claims = two_claims();
  for (const auto& [field, value] : {std::pair{"date", "2031-05-04"},
                                     {"status", "failed"},
                                     {"place", "Osby; Lund"},
                                     {"parties", "Mira Solt; Jon Aker"},
                                     {"mode", "video"}}) {
    Decision correct = decide("correct", claims[0]);
    correct.field = field;
    correct.value = value;
    const Judged judged = judge(claims, {correct});
    EXPECT_EQ(field_of(judged.claims[0], field), value);
    EXPECT_THAT(judged.conflicts, IsEmpty()) << field;
  }
}

TEST(Judge, ADecisionOutlivesAnotherIdByTheWordsItStandsOn) {
  const auto claims = two_claims();
  const Decision reject = decide("reject", claims[0]);
  auto anew = two_claims();
  anew[0].id = "new";
  const Judged judged = judge(anew, {reject});
  ASSERT_THAT(judged.claims, SizeIs(1));
  EXPECT_EQ(judged.claims[0].id, "two");
}

TEST(Judge, WhatCannotBeKeptIsListed) {
  const auto claims = two_claims();
  Decision lost = decide("accept", claims[0]);
  lost.claim.report = "gone";
  Decision first = decide("correct", claims[1]);
  first.field = "date";
  first.value = "2031-07-01";
  Decision second = first;
  second.id = "later";
  second.who = "ben";
  second.made_on = "2031-06-05T10:00:00Z";
  second.value = "2031-07-02";
  Decision nonsense = decide("correct", claims[1], "carla");
  nonsense.field = "colour";
  const Judged judged = judge(claims, {lost, first, second, nonsense});
  EXPECT_THAT(judged.conflicts, SizeIs(3));
  EXPECT_EQ(judged.claims[1].date, "2031-07-02");  // the later one holds, and is listed
}

TEST(Judge, JoinThenPartLeavesThePartOnly) {
  const auto claims = two_claims();
  Decision join = decide("join", claims[0]);
  join.other = {claims[1].report, "meeting", claims[1].id, claims[1].span};
  Decision part = join;
  part.act = "part";
  part.id = "part";
  part.made_on = "2031-06-02T10:00:00Z";
  EXPECT_THAT(judge(claims, {join}).joined, ElementsAre(std::pair{"a/one", "a/two"}));
  const Judged judged = judge(claims, {join, part});
  EXPECT_THAT(judged.joined, IsEmpty());
  EXPECT_THAT(judged.parted, ElementsAre(std::pair{"a/one", "a/two"}));
}

TEST(Judge, AJoinOfTwoKindsAndAPartThatOthersJoinAreListed) {
  auto claims = two_claims();
  claims.push_back(make_meeting(kReport, "met Jon", {make_person("Mira Solt")}));
  claims.push_back(test::make_statement(kReport, "again", make_person("Mira Solt"), "say"));
  claims[2].id = "three";
  claims[3].id = "four";
  const auto pair = [&](const std::string& act, std::size_t one, std::size_t other) {
    Decision decision = decide(act, claims[one]);
    decision.other = {claims[other].report, "meeting", claims[other].id, claims[other].span};
    decision.id += claims[other].id;
    return decision;
  };
  EXPECT_THAT(judge(claims, {pair("join", 0, 3)}).conflicts, SizeIs(1));
  EXPECT_THAT(judge(claims, {pair("join", 0, 3)}).joined, IsEmpty());
  const Judged round = judge(claims, {pair("join", 0, 1), pair("join", 1, 2), pair("part", 0, 2)});
  ASSERT_THAT(round.conflicts, SizeIs(1));
  EXPECT_EQ(round.conflicts[0].decision, "partoneannathree");
}

TEST(Judge, NamesOfPeopleAreJoinedWhateverTheirMarks) {
  Decision join = decide("join", two_claims()[0]);
  join.claim = {"", "person", "Míra Solt", {}};
  join.other = {"", "person", "Myra Zolt", {}};
  EXPECT_THAT(judge(two_claims(), {join}).joined,
              ElementsAre(std::pair{"person mira solt", "person myra zolt"}));
  join.act = "accept";
  EXPECT_THAT(judge(two_claims(), {join}).conflicts, SizeIs(1));
}

TEST(Judge, TheOrderInWhichALogIsMergedChangesNothing) {
  const auto claims = two_claims();
  std::vector<Decision> log = {decide("accept", claims[0]), decide("accept", claims[0], "ben"),
                               decide("dispute", claims[1], "carla"), decide("accept", claims[1])};
  std::mt19937 random(7);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same orders in every run
  for (int round = 0; round < 10; ++round) {
    std::ranges::shuffle(log, random);
    const Judged judged = judge(claims, log);
    EXPECT_THAT(judged.accepted_by.at("a/one"), ElementsAre("anna", "ben"));
    EXPECT_THAT(judged.disputed, Contains("a/two"));
  }
}

}  // namespace
}  // namespace rapporteur::link
