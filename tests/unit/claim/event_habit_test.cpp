#include "claim/event_habit.h"

#include <gtest/gtest.h>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

Rule rule_of(const char* type) {
  Rule rule;
  rule.kind = "event";
  rule.plover.type = type;
  return rule;
}

// "they <verb> travellers"
struct Habit : testing::Test {
  Habit() : made("kidnap they travellers .") {
    made.clause(0, "kidnap", {{"agent", 1}, {"patient", 2}});
    made.analysis.tokens[0].tag = "VBP";
  }

  bool is_one(const char* type = "ASSAULT") const {
    return is_habit(made.scene(), rule_of(type), made.clauses.clauses[0]);
  }

  Made made;
};

TEST_F(Habit, IsForceToldInTheSimplePresent) { EXPECT_TRUE(is_one()); }

TEST_F(Habit, IsNoActOfThePast) {
  made.analysis.tokens[0].tag = "VBD";
  EXPECT_FALSE(is_one());
}

TEST_F(Habit, IsNoActThatIsGoingOn) {
  made.analysis.tokens[1].dep = "aux";
  EXPECT_FALSE(is_one());
}

TEST_F(Habit, IsNoActOfAToldDay) {
  made.day(2, "2001-05-03");
  made.clauses.clauses[0].days.push_back(0);
  EXPECT_FALSE(is_one());
}

TEST_F(Habit, IsNoStanceThatIsTakenByBeingTold) { EXPECT_FALSE(is_one("SUPPORT")); }

TEST_F(Habit, IsNoHeadline) {
  made.report.paragraphs[0].kind = ParagraphKind::headline;
  EXPECT_FALSE(is_one());
}

TEST(HabitOfOffice, IsWhatSomebodyIsResponsibleFor) {
  Made made("responsible he for planning raids .");
  made.hang("planning", "for");
  made.analysis.tokens[made.word("planning")].dep = "pcomp";
  made.analysis.tokens[made.word("planning")].tag = "VBG";
  const Clause clause = made.clause(made.word("planning"), "raid", {});
  EXPECT_TRUE(is_habit(made.scene(), rule_of("ASSAULT"), clause));
}

// "linked he to raid killed": a raid that killed is what he is linked to.
struct OfARecord : testing::Test {
  OfARecord() : made("linked he to raid killed .") {
    made.hang("raid", "to");
    made.hang("killed", "raid");
    set("linked", "ROOT", "link");
    set("raid", "pobj", "raid");
    set("killed", "relcl", "kill");
  }

  void set(const char* word, const char* dep, const char* lemma) {
    made.analysis.tokens[made.word(word)].dep = dep;
    made.analysis.tokens[made.word(word)].lemma = lemma;
  }

  bool is_one() {
    const Clause clause = made.clause(made.word("killed"), "kill", {});
    return is_of_a_record(made.scene(), clause);
  }

  Made made;
};

TEST_F(OfARecord, IsWhatSomebodyIsLinkedTo) { EXPECT_TRUE(is_one()); }

TEST_F(OfARecord, IsNotWhatSomebodyIsToldToHaveDone) {
  set("linked", "ROOT", "join");
  EXPECT_FALSE(is_one());
}

TEST_F(OfARecord, IsNotAnActOfItsOwn) {
  set("killed", "conj", "kill");
  EXPECT_FALSE(is_one());
}

}  // namespace
}  // namespace rapporteur::claim
