#include "claim/statement.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

const Rules& rules() {
  static const Rules kRules = *load_rules({});
  return kRules;
}

const StatementClaim& body_of(const Claim& claim) { return std::get<StatementClaim>(claim.body); }

// "Lund <verb> that Iceland <deed> ..." with the content from Iceland on.
struct Saying : Made {
  Saying(std::string_view text, std::string_view verb, std::string pred) : Made(text) {
    mention(word("Lund"), {entity("Ana Lund", ActorKind::person, "NOR", "Foreign Minister")});
    mention(word("Iceland"), {entity("Iceland", ActorKind::state, "ISL")});
    clause(word(verb), std::move(pred), {{"agent", word("Lund")}});
    Attribution attribution;
    attribution.clause = 0;
    attribution.speakers = {word("Lund")};
    attribution.speaker_span = analysis.tokens[word("Lund")].span;
    attribution.cue_span = analysis.tokens[word(verb)].span;
    attribution.content_spans = {{analysis.tokens[word("Iceland")].span.begin,
                                  static_cast<std::uint32_t>(report.text.size())}};
    clauses.attributions.push_back(attribution);
  }
};

struct Case {
  std::string_view name, text, verb, pred, deed_pred;
  Status deed_status;
  std::string_view step, act;
  bool aimed_at_iceland;
};
class Acts : public testing::TestWithParam<Case> {};

TEST_P(Acts, AreTheStrongestThatFits) {
  const Case& one = GetParam();
  Saying made(one.text, one.verb, std::string(one.pred));
  const std::uint32_t deed = made.word("Iceland") + 1;
  Clause& clause = made.clause(deed, std::string(one.deed_pred),
                               {{"agent", made.word("Iceland")}, {"patient", deed + 1}});
  clause.status = one.deed_status;
  if (!one.step.empty()) clause.steps.push_back({std::string(one.step), deed});
  const auto claims = find_statements(made.scene(), rules(), {});
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(body_of(claims[0]).act, one.act);
  EXPECT_EQ(!body_of(claims[0]).targets.empty(), one.aimed_at_iceland);
}

INSTANTIATE_TEST_SUITE_P(
    All, Acts,
    testing::Values(Case{"Plain", "Lund said Iceland opened roads .", "said", "say", "open",
                         Status::happened, "", "state", false},
                    Case{"Blame", "Lund said Iceland shelled roads .", "said", "say", "shell",
                         Status::happened, "", "accuse", true},
                    Case{"NoBlameForWhatIsDenied", "Lund said Iceland shelled roads .", "said",
                         "say", "shell", Status::denied, "", "state", false},
                    Case{"Demand", "Lund said Iceland leaves roads .", "said", "say", "leave",
                         Status::demanded, "must", "demand", true},
                    Case{"BlameOutdoesReminding", "Lund reiterated Iceland shelled roads .",
                         "reiterated", "reiterate", "shell", Status::happened, "", "accuse", true},
                    Case{"ReiteratedDemandStaysReiterated",
                         "Lund reiterated Iceland leaves roads .", "reiterated", "reiterate",
                         "leave", Status::demanded, "must", "reiterate", false},
                    Case{"StrongVerbsKeepTheirAct", "Lund denied Iceland shelled roads .", "denied",
                         "deny", "shell", Status::happened, "", "deny", false},
                    Case{"OnesOwnReadinessOnly", "Lund said Iceland hosts roads .", "said", "say",
                         "host", Status::offered, "", "state", false}),
    [](const testing::TestParamInfo<Case>& one) { return std::string(one.param.name); });

TEST(Statements, NobodyAccusesHisOwnSide) {
  Saying made("Lund said Iceland shelled roads .", "said", "say");
  made.grounding.entities[1].country = "NOR";
  made.clause(made.word("shelled"), "shell", {{"agent", made.word("Iceland")}});
  EXPECT_EQ(body_of(find_statements(made.scene(), rules(), {}).at(0)).act, "state");
}

TEST(Statements, WhatIsNotSaidIsNone) {
  for (const Status status :
       {Status::denied, Status::refused, Status::planned, Status::possible, Status::hypothetical}) {
    Saying made("Lund said Iceland opened roads .", "said", "say");
    made.clauses.clauses[0].status = status;
    EXPECT_TRUE(find_statements(made.scene(), rules(), {}).empty());
  }
}

TEST(Statements, AThingDoesNotSpeakButAnUnnamedSourceDoes) {
  for (const auto& [noun, count] :
       {std::pair<std::string, std::size_t>{"diplomat", 1}, {"thermometer", 0}}) {
    Made made("The " + noun + " said Iceland opened .");
    for (Token& token : made.analysis.tokens) token.head = made.word("said");
    made.hang("The", noun);
    made.clause(made.word("said"), "say", {{"agent", made.word(noun)}});
    Attribution attribution;
    attribution.clause = 0;
    attribution.speakers = {made.word(noun)};
    attribution.cue_span = made.analysis.tokens[made.word("said")].span;
    made.clauses.attributions.push_back(attribution);
    const auto claims = find_statements(made.scene(), rules(), {});
    ASSERT_EQ(claims.size(), count) << noun;
    if (count == 1) {
      EXPECT_EQ(body_of(claims[0]).speakers.at(0).name, "The diplomat");
    }
  }
}

TEST(Statements, AtAMeetingHaveItsDay) {
  Saying made("Lund said Iceland opened .", "said", "say");
  Claim meeting;
  meeting.status = "held";
  meeting.date = "2020-01-06";
  meeting.span = {0, 1};
  MeetingClaim body;
  body.parties.emplace_back();
  body.parties.back().id = "a0";
  meeting.body = body;
  EXPECT_EQ(find_statements(made.scene(), rules(), {meeting}).at(0).date, "2020-01-06");
}

TEST(Statements, APromiseIsAimedAtWhomItIsGivenTo) {
  Saying made("Lund promised aid to Iceland .", "promised", "promise");
  const auto for_itself = find_statements(made.scene(), rules(), {});
  ASSERT_EQ(for_itself.size(), 1U);
  EXPECT_EQ(body_of(for_itself[0]).act, "promise");
  EXPECT_TRUE(body_of(for_itself[0]).targets.empty());
  made.hang("Iceland", "to");
  made.analysis.tokens[made.word("Iceland")].dep = "pobj";
  EXPECT_EQ(body_of(find_statements(made.scene(), rules(), {}).at(0)).targets.at(0).name,
            "Iceland");
}

TEST(Statements, AClauseThatIsSpeechByItselfNeedsNoAttribution) {
  Made made("Norway blames Iceland .");
  made.mention(made.word("Norway"), {made.entity("Norway", ActorKind::state, "NOR")});
  made.mention(made.word("Iceland"), {made.entity("Iceland", ActorKind::state, "ISL")});
  made.clause(made.word("blames"), "blame",
              {{"agent", made.word("Norway")}, {"patient", made.word("Iceland")}});
  const auto claims = find_statements(made.scene(), rules(), {});
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(body_of(claims[0]).act, "accuse");
  EXPECT_EQ(body_of(claims[0]).targets.at(0).name, "Iceland");
  EXPECT_EQ(claims[0].rule, "accuse");
}

}  // namespace
}  // namespace rapporteur::claim
