#include "claim/event_when.h"

#include <gtest/gtest.h>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

// "abducted men killed Monday": killed hangs on abducted as joined to it.
struct Joined : testing::Test {
  explicit Joined(const char* text = "abducted men killed Monday .") : made(text) {
    Token& killed = made.analysis.tokens[made.word("killed")];
    killed.dep = "conj";
    killed.tag = "VBN";
    made.clause(made.word("abducted"), "abduct", {{"patient", made.word("men")}});
    made.clause(made.word("killed"), "kill", {{"patient", made.word("men")}}).days = {
        made.day(made.word("Monday"), "2001-05-07")};
  }

  std::string day() const { return when_done(made.scene(), made.clauses.clauses[0]).edtf; }

  Made made;
};

TEST_F(Joined, ShareTheDayBehindThem) { EXPECT_EQ(day(), "2001-05-07"); }

TEST_F(Joined, DoNotShareItWhereTheSecondHasItsOwnSubject) {
  made.hang("men", "killed");
  made.analysis.tokens[made.word("men")].dep = "nsubjpass";
  EXPECT_EQ(day(), "");
}

struct DayBetween : Joined {
  DayBetween() : Joined("abducted men Monday killed .") {}
};

TEST_F(DayBetween, IsNotSharedFromBehind) { EXPECT_EQ(day(), ""); }

}  // namespace
}  // namespace rapporteur::claim
