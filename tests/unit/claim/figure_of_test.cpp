#include "claim/figure_of.h"

#include <gtest/gtest.h>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

Rules rules_of_force() {
  const std::string text =
      "- {id: event.kill, kind: event, verbs: [kill], plover: {type: ASSAULT, mode: ''}, "
      "cameo: \"190\", yes: [x], no: [y]}\n"
      "- {id: event.shell, kind: event, verbs: [shell], plover: {type: ASSAULT, mode: ''}, "
      "cameo: \"190\", yes: [x], no: [y]}\n"
      "- {id: event.visit, kind: event, verbs: [visit], plover: {type: CONSULT, mode: ''}, "
      "cameo: \"042\", yes: [x], no: [y]}\n";
  auto rules = read_rules({{"t.yaml", text, false}}, {{"story-turns", {"separate"}}});
  EXPECT_TRUE(rules) << rules.error().message;
  return std::move(*rules);
}

Claim event(const char* id, const char* type, Span span, const char* date = "") {
  Claim claim;
  claim.id = id;
  claim.rule = std::string("event.") + type;
  claim.span = span;
  claim.date = date;
  claim.status = "happened";
  EventClaim body;
  body.type = type;
  claim.body = std::move(body);
  return claim;
}

Claim figure(const char* measure, Span span, std::uint32_t sentence = 0) {
  Claim claim;
  claim.id = "f";
  claim.span = span;
  claim.sentence = sentence;
  FigureClaim body;
  body.measure = measure;
  claim.body = std::move(body);
  return claim;
}

struct FigureOf : testing::Test {
  // The event that the last claim, a figure, measures.
  std::string of() {
    measure_events(made.scene(), rules_of_force(), claims);
    return std::get<FigureClaim>(claims.back().body).of;
  }

  Made made{"one . separate ."};
  std::vector<Claim> claims;
};

TEST_F(FigureOf, IsTheEventThatTellsTheDeedWithinAnother) {
  claims = {event("raid", "shell", {0, 60}), event("kill", "kill", {20, 40}),
            figure("killed", {22, 30})};
  EXPECT_EQ(of(), "kill");
}

TEST_F(FigureOf, IsTheForceInWhoseWordsItStands) {
  claims = {event("raid", "shell", {0, 60}), figure("killed", {22, 30})};
  EXPECT_EQ(of(), "raid");
}

TEST_F(FigureOf, IsNothingThatUsesNoForce) {
  claims = {event("trip", "visit", {0, 60}), figure("killed", {22, 30})};
  EXPECT_EQ(of(), "");
}

TEST_F(FigureOf, IsTheFirstTellingOfTheDeed) {
  claims = {event("lead", "kill", {0, 20}, "2001-05-03"), event("more", "kill", {40, 60}),
            figure("killed", {42, 50})};
  EXPECT_EQ(of(), "lead");
}

TEST_F(FigureOf, IsAnotherDeedOnAnotherDay) {
  claims = {event("lead", "kill", {0, 20}, "2001-05-03"),
            event("more", "kill", {40, 60}, "2001-05-04"), figure("killed", {42, 50})};
  EXPECT_EQ(of(), "more");
}

TEST_F(FigureOf, IsTheDeedToldBeforeWhereItsOwnWordsTellNone) {
  claims = {event("kill", "kill", {0, 20}), figure("killed", {42, 50})};
  EXPECT_EQ(of(), "kill");
}

TEST_F(FigureOf, IsNothingWhereItsSentenceTurnsToAnother) {
  claims = {event("kill", "kill", {0, 20}), figure("killed", {42, 50}, 1)};
  EXPECT_EQ(of(), "");
}

TEST_F(FigureOf, CountsNoMoney) {
  claims = {event("kill", "kill", {0, 60}), figure("money", {42, 50})};
  EXPECT_EQ(of(), "");
}

}  // namespace
}  // namespace rapporteur::claim
