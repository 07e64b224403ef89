#include "claim/exchange_each.h"

#include <gtest/gtest.h>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

Rules rules_of_people() {
  const std::string text =
      "- {id: exchange.each, kind: exchange, verbs: [free], giver: [agent], what: [patient], "
      "yes: [x], no: [y]}\n";
  auto rules = read_rules({{"t.yaml", text, false}}, {{"handed-people", {"prisoners"}}});
  EXPECT_TRUE(rules) << rules.error().message;
  return std::move(*rules);
}

// "met Norway Iceland . freed each prisoners ."
struct Each : testing::Test {
  explicit Each(const char* text = "met Norway Iceland . freed each prisoners .") : made(text) {
    state("Norway", "NOR");
    state("Iceland", "ISL");
    made.clause(made.word("freed"), "free",
                {{"agent", made.word("each")}, {"patient", made.word("prisoners")}});
  }

  void state(const char* name, const char* country) {
    made.mention(made.word(name), {made.entity(name, ActorKind::state, country)});
  }

  // Both sides, "-" where nobody gives.
  std::string sides() const {
    const auto each = each_gives(made.scene(), rules_of_people(), made.clauses.clauses[0]);
    return each ? each->sides[0].actor.name + " " + each->sides[1].actor.name : "-";
  }

  Made made;
};

TEST_F(Each, IsOneOfTheTwoStatesNamedBefore) { EXPECT_EQ(sides(), "Norway Iceland"); }

TEST_F(Each, IsNobodyWhereNoPeopleAreHanded) {
  made.clauses.clauses[0].roles[1].token = made.word("each");
  EXPECT_EQ(sides(), "-");
}

struct EachOfThree : Each {
  EachOfThree() : Each("met Norway Iceland Sweden . freed each prisoners .") {
    state("Sweden", "SWE");
  }
};

TEST_F(EachOfThree, IsNotTold) { EXPECT_EQ(sides(), "-"); }

TEST(SomebodyElse, IsNotEach) {
  Made made("met Norway Iceland . freed guards prisoners .");
  made.mention(made.word("Norway"), {made.entity("Norway", ActorKind::state, "NOR")});
  made.mention(made.word("Iceland"), {made.entity("Iceland", ActorKind::state, "ISL")});
  const Clause clause =
      made.clause(made.word("freed"), "free",
                  {{"agent", made.word("guards")}, {"patient", made.word("prisoners")}});
  EXPECT_FALSE(each_gives(made.scene(), rules_of_people(), clause));
}

}  // namespace
}  // namespace rapporteur::claim
