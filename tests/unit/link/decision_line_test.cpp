#include "link/decision_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rapporteur::link {
namespace {

using testing::HasSubstr;

Decision join() {
  Decision decision;
  decision.made_on = "2031-06-01T10:00:00Z";
  decision.who = "anna";
  decision.act = "join";
  decision.claim = {"a.txt", "meeting", "4f7ac1", {3, 19}};
  decision.other = {"b.txt", "meeting", "90be22", {0, 12}};
  decision.why = "one \"session\"";
  decision.id = decision_id(decision);
  return decision;
}

Decision correct() {
  Decision decision = join();
  decision.act = "correct";
  decision.other = {};
  decision.field = "place";
  decision.value = "Østby";
  decision.id = decision_id(decision);
  return decision;
}

TEST(DecisionLine, IsReadBackAsItWasWritten) {
  for (const Decision& decision : {join(), correct()}) {
    const auto back = decision_from(to_json(decision));
    ASSERT_TRUE(back) << back.error().message;
    EXPECT_EQ(*back, decision);
  }
}

TEST(DecisionLine, HasAnIdFromItsWordsAlone) {
  EXPECT_EQ(join().id, join().id);
  EXPECT_EQ(join().id.size(), 17U);
  Decision other = join();
  other.why = "another reason";
  EXPECT_NE(decision_id(other), join().id);
}

TEST(DecisionLine, TellsWhyALineIsRefused) {
  constexpr const char* kClaim = R"("claim":{"report":"a","kind":"meeting","claim":"1"})";
  const auto with = [&](const std::string& rest) { return "{" + rest + "," + kClaim + "}"; };
  EXPECT_THAT(decision_from("[1]").error().message, HasSubstr("no JSON object"));
  for (const auto& [line, reason] : std::vector<std::pair<std::string, const char*>>{
           {with(R"("act":"praise","who":"a","made_on":"2031-06-01T10:00:00Z")"), "no act"},
           {with(R"("act":"accept","made_on":"2031-06-01T10:00:00Z")"), "\"who\""},
           {with(R"("act":"accept","who":"a","made_on":"yesterday")"), "no time"},
           {with(R"("act":"correct","who":"a","made_on":"2031-06-01T10:00:00Z")"), "\"field\""},
           {with(R"("act":"join","who":"a","made_on":"2031-06-01T10:00:00Z")"), "\"other\""},
           {R"({"act":"accept","who":"a","made_on":"2031-06-01T10:00:00Z"})", "\"claim\""},
           {R"({"act":"accept","who":"a","made_on":"2031-06-01T10:00:00Z","claim":{"report":"a",)"
            R"("kind":"meeting","claim":"1","span":[9,-1]}})",
            "no stretch"},
           {with(R"("id":"d0","act":"accept","who":"a","made_on":"2031-06-01T10:00:00Z")"),
            "does not belong"}}) {
    const auto decision = decision_from(line);
    ASSERT_FALSE(decision) << line;
    EXPECT_THAT(decision.error().message, HasSubstr(reason));
  }
}

TEST(DecisionLine, WithoutAnIdGetsItsOwn) {
  const Decision decision = correct();
  std::string line = to_json(decision);
  line.erase(line.find("\"id\""), line.find("\"made_on\"") - line.find("\"id\""));
  ASSERT_TRUE(decision_from(line));
  EXPECT_EQ(decision_from(line)->id, decision.id);
}

}  // namespace
}  // namespace rapporteur::link
