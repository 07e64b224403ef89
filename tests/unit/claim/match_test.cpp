#include "claim/match.h"

#include <gtest/gtest.h>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

Rules rules_of(std::string_view need, std::string_view more = "") {
  const std::string text =
      "- {id: meet, kind: meeting, verbs: [meet], parties: [agent, patient, with], need: [\"" +
      std::string(need) + "\"], yes: [x], no: [y]}\n" + std::string(more);
  auto rules =
      read_rules({{"t.yaml", text, false}}, {{"captive", {"prisoner", "prisoner of war"}}});
  EXPECT_TRUE(rules) << rules.error().message;
  return std::move(*rules);
}

struct Case {
  std::string_view name, need;
  bool fits;
};
class Needs : public testing::TestWithParam<Case> {};

// Lund (a minister of Norway) met Vale and the prisoner of war, in Lima, on Monday.
TEST_P(Needs, HoldAsTheyRead) {
  Made made("Lund met Vale and the prisoner of war in Lima on Monday .");
  const auto norway = made.entity("Norway", ActorKind::state, "NOR");
  made.mention(made.word("Lund"),
               {made.entity("Ana Lund", ActorKind::person, "NOR", "Foreign Minister")});
  made.mention(made.word("Vale"), {made.entity("Jon Vale", ActorKind::person)});
  Clause& clause = made.clause(made.word("met"), "meet",
                               {{"agent", made.word("Lund")},
                                {"patient", made.word("Vale")},
                                {"patient", made.word("war")}});
  clause.days = {made.day(made.word("Monday"), "2020-01-06")};
  clause.steps.push_back({"must", 0});
  made.analysis.tokens[made.word("the")].head = made.word("war");
  made.analysis.tokens[made.word("prisoner")].head = made.word("war");
  (void)norway;
  const Rules rules = rules_of(GetParam().need);
  EXPECT_EQ(best_fit(made.scene(), rules, made.clauses.clauses[0], "meeting") != nullptr,
            GetParam().fits);
}

INSTANTIATE_TEST_SUITE_P(
    Tests, Needs,
    testing::Values(
        Case{"TwoActors", "parties: 2 actors", true},
        Case{"ThreeActors", "parties: 3 actors", false},
        Case{"Alternative", "parties: 3 actors | agent: actor + time", true},
        Case{"Conjunction", "agent: actor + place", false}, Case{"Negated", "not with: any", true},
        Case{"Person", "agent: person", true}, Case{"Side", "agent: side", true},
        Case{"NoSide", "with: side", false}, Case{"ListOfWords", "patient: @captive", true},
        Case{"Word", "patient: is war", true}, Case{"HasWord", "patient: has prisoner", true},
        Case{"Inside", "inside Vale", false}, Case{"InsideAsWritten", "inside vale", true},
        Case{"Step", "step must", true}, Case{"NoStep", "step refuse", false},
        Case{"NoneThere", "with: none", true}, Case{"Plural", "patient: plural", true}),
    [](const testing::TestParamInfo<Case>& one) { return std::string(one.param.name); });

TEST(BestFit, HasTheMostConditionsAndThenTheUsersEntry) {
  Made made("Lund met Vale .");
  made.mention(made.word("Lund"), {made.entity("Ana Lund", ActorKind::person)});
  made.mention(made.word("Vale"), {made.entity("Jon Vale", ActorKind::person)});
  const Clause clause = made.clause(made.word("met"), "meet",
                                    {{"agent", made.word("Lund")}, {"with", made.word("Vale")}});
  const Rules rules = rules_of("parties: 2 actors",
                               "- {id: a, kind: meeting, verbs: [meet], yes: [x], no: [y]}\n"
                               "- {id: z, kind: meeting, verbs: [meet], need: [\"agent: actor\", "
                               "\"with: actor\"], yes: [x], no: [y]}\n");
  EXPECT_EQ(best_fit(made.scene(), rules, clause, "meeting")->id, "z");
  EXPECT_EQ(best_fit(made.scene(), rules, clause, "statement"), nullptr);
  EXPECT_EQ(verdicts(made.scene(), rules, clause).size(), 3U);
}

TEST(Verdicts, SayWhichNeedIsNotMet) {
  Made made("Lund met .");
  const Clause clause = made.clause(made.word("met"), "meet", {{"agent", made.word("Lund")}});
  const Rules rules = rules_of("parties: 2 actors");
  const auto found = verdicts(made.scene(), rules, clause);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_FALSE(found[0].fits);
  EXPECT_EQ(found[0].why_not, "need \"parties: 2 actors\"");
}

TEST(Index, AThousandEntriesMoreDoNotTouchAClauseOfAnotherPredicate) {
  std::string more;
  for (int at = 0; at < 1000; ++at)
    more += "- {id: e" + std::to_string(at) + ", kind: meeting, verbs: [v" + std::to_string(at) +
            "], yes: [x], no: [y]}\n";
  const Rules rules = rules_of("parties: 2 actors", more);
  EXPECT_EQ(rules.find(ClauseForm::verb, "meet").size(), 1U);
  EXPECT_EQ(rules.find(ClauseForm::nominal, "meet").size(), 0U);
}

}  // namespace
}  // namespace rapporteur::claim
