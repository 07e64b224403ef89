#include "claim/event_narrated.h"

#include <gtest/gtest.h>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

Rules rules_of_story() {
  const std::string text =
      "- {id: event.shell, kind: event, verbs: [shell], source: [agent], target: [patient], "
      "plover: {type: ASSAULT, mode: heavy-weapons}, cameo: \"194\", yes: [x], no: [y]}\n";
  auto rules = read_rules({{"t.yaml", text, false}},
                          {{"story-turns", {"meanwhile"}}, {"definite", {"the"}}});
  EXPECT_TRUE(rules) << rules.error().message;
  return std::move(*rules);
}

// Guns moved on Monday, and in the next sentence shelled a port.
struct Story : testing::Test {
  explicit Story(const char* text = "moved guns Monday . guns shelled Vik .") : made(text) {
    const std::uint32_t norway = made.entity("Norway", ActorKind::state, "NOR");
    made.mention(made.word("guns", 2), {norway});
    made.report.published.value = "2014-05-06";
    made.analysis.tokens[made.word("shelled")].tag = "VBD";
    Clause& moved = made.clause(made.word("moved"), "move", {{"agent", made.word("guns")}});
    moved.days = {made.day(made.word("Monday"), "2014-05-05")};
    made.clause(made.word("shelled"), "shell",
                {{"agent", made.word("guns", 2)}, {"patient", made.word("Vik")}});
  }

  std::string day() const {
    const auto claims = find_events(made.scene(), rules_of_story(), {});
    return claims.size() == 1 ? claims[0].date : "no single event";
  }

  Made made;
};

TEST_F(Story, GoesOnOnItsDay) { EXPECT_EQ(day(), "2014-05-05"); }

TEST_F(Story, OfAnotherTenseHasAnotherDay) {
  made.analysis.tokens[made.word("shelled")].tag = "VBN";  // "having shelled"
  EXPECT_EQ(day(), "");
}

TEST_F(Story, HasNoDayOfLongAgo) {
  made.grounding.days[0].edtf = "2013-05-05";
  EXPECT_EQ(day(), "");
}

TEST_F(Story, ThatIsBackgroundIsNotOfTheDay) {
  made.clauses.clauses[1].background = true;
  EXPECT_EQ(day(), "");
}

struct TurnedStory : Story {
  TurnedStory() : Story("moved guns Monday . guns meanwhile shelled Vik .") {}
};

TEST_F(TurnedStory, LosesItsDay) { EXPECT_EQ(day(), ""); }

}  // namespace
}  // namespace rapporteur::claim
