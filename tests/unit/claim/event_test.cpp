#include "claim/event.h"

#include <gtest/gtest.h>

#include "claim/plover.h"
#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

Rules event_rules() {
  const std::string text =
      "- {id: event.shell, kind: event, verbs: [shell], nouns: [shelling], source: [agent], "
      "target: [patient], bare: \"yes\", plover: {type: ASSAULT, mode: heavy-weapons}, "
      "cameo: \"194\", yes: [x], no: [y]}\n"
      "- {id: event.clash, kind: event, verbs: [clash], source: [agent], target: [with], "
      "mutual: \"yes\", plover: ASSAULT, cameo: \"190\", yes: [x], no: [y]}\n";
  auto rules = read_rules({{"t.yaml", text, false}}, {{"definite", {"the"}}});
  EXPECT_TRUE(rules) << rules.error().message;
  return std::move(*rules);
}

const EventClaim& body_of(const Claim& claim) { return std::get<EventClaim>(claim.body); }

// Norway's guns shelled a port in Iceland.
struct Shelling : testing::Test {
  Made made{"Norwegian guns shelled the port of Vik . Norwegian guns shelled Vik ."};
  std::uint32_t norway = made.entity("Norway", ActorKind::state, "NOR");
  std::uint32_t iceland = made.entity("Iceland", ActorKind::state, "ISL");

  void SetUp() override {
    made.mention(made.word("Norwegian"), {norway});
    made.hang("Norwegian", "guns");
    made.analysis.tokens[made.word("Norwegian")].dep = "amod";
    made.mention(made.word("Vik"), {iceland});
    made.hang("Vik", "port");
    made.clause(made.word("shelled"), "shell",
                {{"agent", made.word("guns")}, {"patient", made.word("port")}});
  }
};

TEST_F(Shelling, IsAnActOfThoseWhoseGunsTheyAreAgainstThoseWhosePortItIs) {
  const auto claims = find_events(made.scene(), event_rules(), {});
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].status, "happened");
  ASSERT_EQ(body_of(claims[0]).sources.size(), 1U);
  EXPECT_EQ(body_of(claims[0]).sources[0].name, "Norway");
  ASSERT_EQ(body_of(claims[0]).targets.size(), 1U);
  EXPECT_EQ(body_of(claims[0]).targets[0].name, "Iceland");
  EXPECT_EQ(body_of(claims[0]).plover.mode, "heavy-weapons");
  EXPECT_EQ(body_of(claims[0]).cameo, "194");
}

TEST_F(Shelling, ToldTwiceIsOneEventWithTwoSpans) {
  made.mention(made.word("Vik", 2), {iceland});
  made.mention(made.word("Norwegian", 2), {norway});
  made.clause(made.word("shelled", 2), "shell",
              {{"agent", made.word("Norwegian", 2)}, {"patient", made.word("Vik", 2)}});
  const auto claims = find_events(made.scene(), event_rules(), {});
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].more_spans.size(), 1U);
}

TEST_F(Shelling, DeniedIsNoActThatHappenedAndHasNoCode) {
  made.clauses.clauses[0].status = Status::denied;
  const auto claims = find_events(made.scene(), event_rules(), {});
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].status, "denied");
  EXPECT_EQ(body_of(claims[0]).plover.type, "");
}

TEST_F(Shelling, ThatIsOnlyPossibleIsNotOfTheRecord) {
  made.clauses.clauses[0].status = Status::possible;
  EXPECT_TRUE(find_events(made.scene(), event_rules(), {}).empty());
}

TEST_F(Shelling, AsABareNounNeedsItsOwnDoerAndThoseStruckOrADay) {
  Clause& clause = made.clauses.clauses[0];
  clause.form = ClauseForm::nominal;
  clause.noun = "shelling";
  EXPECT_EQ(find_events(made.scene(), event_rules(), {}).size(), 1U);
  std::erase_if(clause.roles, [](const Filler& filler) { return filler.role == "patient"; });
  EXPECT_TRUE(find_events(made.scene(), event_rules(), {}).empty());
}

TEST(Clash, HasItsFirstNamedSideForSourceAndTheOtherForTarget) {
  Made made("Norway clashed with Iceland .");
  made.mention(made.word("Norway"), {made.entity("Norway", ActorKind::state, "NOR")});
  made.mention(made.word("Iceland"), {made.entity("Iceland", ActorKind::state, "ISL")});
  made.clause(made.word("clashed"), "clash",
              {{"agent", made.word("Norway")}, {"with", made.word("Iceland")}});
  const auto claims = find_events(made.scene(), event_rules(), {});
  ASSERT_EQ(claims.size(), 1U);
  ASSERT_EQ(body_of(claims[0]).sources.size(), 1U);
  EXPECT_EQ(body_of(claims[0]).sources[0].name, "Norway");
  ASSERT_EQ(body_of(claims[0]).targets.size(), 1U);
  EXPECT_EQ(body_of(claims[0]).targets[0].name, "Iceland");
}

struct CodeCase {
  std::string_view name, type, cameo;
  Status status;
  std::string_view due_type, due_cameo;
};
class Codes : public testing::TestWithParam<CodeCase> {};

TEST_P(Codes, FollowFromTheActAndHowRealItIs) {
  const CodeCase& one = GetParam();
  const auto [code, cameo] =
      codes_for({std::string(one.type), "", ""}, std::string(one.cameo), one.status);
  EXPECT_EQ(code.type, one.due_type);
  EXPECT_EQ(cameo, one.due_cameo);
}

INSTANTIATE_TEST_SUITE_P(
    Tests, Codes,
    testing::Values(
        CodeCase{"AidPlanned", "AID", "070", Status::planned, "AGREE", "033"},
        CodeCase{"AidDemanded", "AID", "070", Status::demanded, "REQUEST", "026"},
        CodeCase{"AidRefused", "AID", "070", Status::refused, "REJECT", "125"},
        CodeCase{"WithdrawalThreatened", "RETREAT", "087", Status::threatened, "THREATEN", "130"},
        CodeCase{"AttackPlanned", "ASSAULT", "190", Status::planned, "THREATEN", "138"},
        CodeCase{"SanctionThreatened", "SANCTION", "163", Status::threatened, "THREATEN", "131"},
        CodeCase{"AttackDenied", "ASSAULT", "190", Status::denied, "", ""},
        CodeCase{"StrikeCalledOff", "PROTEST", "143", Status::cancelled, "CONCEDE", "080"}),
    [](const testing::TestParamInfo<CodeCase>& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace rapporteur::claim
