#include "claim/rule_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rapporteur::claim {
namespace {

const WordLists kLists = {{"talks", {"session", "talk"}}};

constexpr std::string_view kMeet = R"(- id: meet
  kind: meeting
  verbs: [meet, "@talks"]
  parties: [agent, with]
  need: ["parties: 2 actors | agent: actor + time"]
  plover: CONSULT
  cameo: "040"
  yes:
    - {text: "Ana Lund met Jon Vale.", status: held, parties: [Ana Lund, Jon Vale]}
  no: ["Ana Lund met the deadline."]
)";

TEST(RuleFile, GivesTheEntryAsWritten) {
  const auto rules = read_rule_file({"mine.yaml", std::string(kMeet), true}, kLists);
  ASSERT_TRUE(rules) << rules.error().message;
  ASSERT_EQ(rules->size(), 1U);
  const Rule& rule = rules->front();
  EXPECT_EQ(rule.id, "meet");
  EXPECT_THAT(rule.verbs, testing::ElementsAre("meet", "session", "talk"));
  EXPECT_THAT(rule.roles_of("parties"), testing::ElementsAre("agent", "with"));
  EXPECT_EQ(rule.plover.type, "CONSULT");
  EXPECT_TRUE(rule.from_user);
  ASSERT_EQ(rule.needs.size(), 1U);
  ASSERT_EQ(rule.needs[0].any_of.size(), 2U);
  EXPECT_EQ(rule.needs[0].any_of[0][0].count, 2U);
  EXPECT_EQ(rule.needs[0].any_of[1][1].test, TestKind::time);
  ASSERT_EQ(rule.yes.size(), 1U);
  EXPECT_EQ(rule.yes[0].at.line, 9);
  EXPECT_EQ(rule.yes[0].fields[1].second, (std::vector<std::string>{"Ana Lund", "Jon Vale"}));
}

TEST(RuleFile, TakesADefinitionForPeople) {
  std::string text(kMeet);
  text.insert(text.find("  verbs:"), "  definition: Two sides meet.\n");
  const auto rules = read_rule_file({"mine.yaml", text, true}, kLists);
  ASSERT_TRUE(rules) << rules.error().message;
  EXPECT_EQ(rules->front().definition, "Two sides meet.");
}

TEST(RuleFile, OnlyAUsersEntryTakesAnothersPlace) {
  const RuleText shipped{"rules/a.yaml", std::string(kMeet), false};
  EXPECT_TRUE(read_rules({shipped, {"mine.yaml", std::string(kMeet), true}}, kLists));
  const auto twice = read_rules({shipped, {"rules/b.yaml", std::string(kMeet), false}}, kLists);
  ASSERT_FALSE(twice);
  EXPECT_THAT(twice.error().message,
              testing::StartsWith("rules/b.yaml:1:3: entry 'meet' stands already at rules/a.yaml"));
}

TEST(ShippedEntries, EachHaveADefinition) {
  const auto rules = load_rules({});
  ASSERT_TRUE(rules) << rules.error().message;
  for (const Rule& rule : rules->entries()) EXPECT_FALSE(rule.definition.empty()) << rule.id;
}

struct Bad {
  std::string_view name, text, message;
};
class BadRuleFile : public testing::TestWithParam<Bad> {};

TEST_P(BadRuleFile, IsRefusedWithFileLineAndColumn) {
  const auto rules = read_rule_file({"mine.yaml", std::string(GetParam().text), true}, kLists);
  ASSERT_FALSE(rules);
  EXPECT_EQ(rules.error().kind, ErrorKind::bad_input);
  EXPECT_THAT(rules.error().message, testing::StartsWith(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Faults, BadRuleFile,
    testing::Values(
        Bad{"NoYes", "- id: a\n  kind: meeting\n  verbs: [meet]\n  no: [\"x\"]\n",
            "mine.yaml:1:3: entry 'a' needs a sentence under 'yes'"},
        Bad{"NoNo", "- id: a\n  kind: meeting\n  verbs: [meet]\n  yes: [\"x\"]\n",
            "mine.yaml:1:3: entry 'a' needs a sentence under 'yes'"},
        Bad{"UnknownKey", "- id: a\n  kind: meeting\n  colour: red\n",
            "mine.yaml:3:3: an entry of kind 'meeting' has no 'colour'"},
        Bad{"UnknownKind", "- id: a\n  kind: picnic\n", "mine.yaml:2:9: no kind 'picnic'"},
        Bad{"NoPredicate", "- id: a\n  kind: meeting\n  yes: [x]\n  no: [y]\n",
            "mine.yaml:1:3: entry 'a' names no verbs"},
        Bad{"NoId", "- kind: meeting\n", "mine.yaml:1:3: an entry needs an id"},
        Bad{"BrokenYaml", "- id: [a\n", "mine.yaml:2:1: "},
        Bad{"NoList", "id: a\n", "mine.yaml:1:1: a rule file is a list of entries"},
        Bad{"UnknownTest", "- id: a\n  kind: meeting\n  need: [\"agent: blue\"]\n",
            "mine.yaml:3:9: need \"agent: blue\": no test 'blue'"},
        Bad{"NoWordList", "- id: a\n  kind: meeting\n  need: [\"agent: @ships\"]\n",
            "mine.yaml:3:9: need \"agent: @ships\": no word list '@ships'"},
        Bad{"NoRole", "- id: a\n  kind: meeting\n  need: [\"2 actors\"]\n",
            "mine.yaml:3:9: need \"2 actors\": '2 actors' needs a role"},
        Bad{"UnknownStatus", "- id: a\n  kind: meeting\n  when: [soon]\n",
            "mine.yaml:3:9: no status 'soon'"},
        Bad{"Twice", "- &e {id: a, kind: meeting, verbs: [m], yes: [x], no: [y]}\n- *e\n",
            "mine.yaml:1:3: entry 'a' stands twice"}),
    [](const testing::TestParamInfo<Bad>& one) { return std::string(one.param.name); });

TEST(RuleFile, AnEmptyFileHasNoEntries) {
  EXPECT_TRUE(read_rule_file({"empty.yaml", "", false}, {})->empty());
  EXPECT_TRUE(read_rule_file({"comment.yaml", "# nothing yet\n", false}, {})->empty());
}

TEST(WordList, HasEachItemOnceInOrderAndWithoutComments) {
  EXPECT_THAT(read_word_list("# talks\nTalk\r\nround of talks  # several words\n\ntalk\n"),
              testing::ElementsAre("round of talks", "talk"));
}

TEST(Rules, AUsersEntryTakesThePlaceOfTheShippedOneWithItsId) {
  const std::string other = "- {id: meet, kind: meeting, verbs: [greet], yes: [x], no: [y]}\n";
  const auto rules =
      read_rules({{"shipped.yaml", std::string(kMeet), false}, {"mine.yaml", other, true}}, kLists);
  ASSERT_TRUE(rules) << rules.error().message;
  ASSERT_EQ(rules->entries().size(), 1U);
  EXPECT_EQ(rules->find(ClauseForm::verb, "greet").size(), 1U);
  EXPECT_TRUE(rules->find(ClauseForm::verb, "meet").empty());
}

TEST(Rules, TheirHashChangesWithAnyByte) {
  const auto one = read_rules({{"a.yaml", std::string(kMeet), false}}, kLists);
  const auto two = read_rules({{"a.yaml", std::string(kMeet) + "\n", false}}, kLists);
  ASSERT_TRUE(one && two);
  EXPECT_NE(one->sha256(), two->sha256());
}

TEST(Rules, TheShippedOnesLoad) {
  const auto rules = load_rules({});
  ASSERT_TRUE(rules) << rules.error().message;
  EXPECT_GT(rules->entries().size(), 50U);
}

}  // namespace
}  // namespace rapporteur::claim
