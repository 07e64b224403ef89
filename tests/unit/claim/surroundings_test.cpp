#include "claim/surroundings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "claim/meeting.h"
#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

const Rules& rules() {
  static const Rules kRules = *load_rules({});
  return kRules;
}

// "Lund VERB to Lima PREPOSITION talks with Vale", as the parser hangs it.
struct Journey : Made {
  explicit Journey(const std::string& text, std::string_view verb, std::string_view preposition)
      : Made(text) {
    mention(word("Lund"), {entity("Ana Lund", ActorKind::person, "NOR")});
    mention(word("Vale"), {entity("Jon Vale", ActorKind::person, "ISL")});
    for (const std::string_view child : {std::string_view("Lund"), preposition}) hang(child, verb);
    hang("talks", preposition);
    set(verb, "ROOT", "VBD", "VERB");
    set("talks", "pobj", "NNS", "NOUN");
    set(preposition, "prep", "IN", "ADP");
    clause(word("talks"), "talk", {{"with", word("Vale")}}, "talks");
  }
  void set(std::string_view form, std::string dep, std::string tag, std::string pos) {
    Token& token = analysis.tokens[word(form)];
    token.dep = std::move(dep);
    token.tag = std::move(tag);
    token.pos = std::move(pos);
  }
};

std::vector<std::string> names(const Claim& claim) {
  std::vector<std::string> found;
  for (const Actor& actor : std::get<MeetingClaim>(claim.body).parties) found.push_back(actor.name);
  return found;
}

TEST(Surroundings, MakeTheTravellerAPartyOfTheTalksThatAreToCome) {
  Journey made("Lund flew to Lima for talks with Vale .", "flew", "for");
  const std::uint32_t lima = made.place(made.word("Lima"), "Lima");
  made.grounding.places[lima].begin = made.word("Lima");
  made.grounding.places[lima].end = made.word("Lima") + 1;
  made.clause(made.word("flew"), "fly", {{"agent", made.word("Lund")}, {"to", made.word("Lima")}});
  const auto claims = find_meetings(made.scene(), rules());
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].status, "planned");
  EXPECT_EQ(claims[0].places.at(0).name, "Lima");
  EXPECT_THAT(names(claims[0]), testing::UnorderedElementsAre("Ana Lund", "Jon Vale"));
}

TEST(Surroundings, MakeTheSpeakerAPartyOfTheTalksThatWere) {
  Journey made("After talks with Vale Lund spoke .", "spoke", "After");
  made.clause(made.word("spoke"), "speak", {{"agent", made.word("Lund")}});
  const auto claims = find_meetings(made.scene(), rules());
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].status, "held");
  EXPECT_THAT(names(claims[0]), testing::UnorderedElementsAre("Ana Lund", "Jon Vale"));
}

// Who appeals for talks has not met, nor will he.
TEST(Surroundings, LeaveTheTalksOfAnAppealAlone) {
  Journey made("Lund appealed for talks with Vale .", "appealed", "for");
  made.clause(made.word("appealed"), "appeal", {{"agent", made.word("Lund")}});
  EXPECT_TRUE(find_meetings(made.scene(), rules()).empty());
}

struct Unnamed {
  std::string_view first, second;
  std::size_t meetings;
};
class SidesByTheirWords : public testing::TestWithParam<Unnamed> {};

TEST_P(SidesByTheirWords, MeetUnlessTheyAreOfTrade) {
  Made made("The " + std::string(GetParam().first) + " met the " + std::string(GetParam().second) +
            " on Monday .");
  for (const std::string_view noun : {GetParam().first, GetParam().second}) {
    const std::uint32_t at = made.word(noun);
    made.analysis.tokens[at].pos = "NOUN";
    made.analysis.tokens[at].head = made.word("met");
    made.analysis.tokens[at].lemma.pop_back();
  }
  made.clause(made.word("met"), "meet",
              {{"agent", made.word(GetParam().first)}, {"patient", made.word(GetParam().second)}})
      .days = {made.day(made.word("Monday"), "2020-01-06")};
  EXPECT_EQ(find_meetings(made.scene(), rules()).size(), GetParam().meetings);
}

INSTANTIATE_TEST_SUITE_P(All, SidesByTheirWords,
                         testing::Values(Unnamed{"rebels", "negotiators", 1},
                                         Unnamed{"mediators", "separatists", 1},
                                         Unnamed{"managers", "workers", 0},
                                         Unnamed{"rebels", "deadlines", 0}));

}  // namespace
}  // namespace rapporteur::claim
