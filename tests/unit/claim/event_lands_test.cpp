#include "claim/event_lands.h"

#include <gtest/gtest.h>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

Party party(const char* name, const char* country, ActorKind kind = ActorKind::people) {
  Party one;
  one.actor.name = name;
  one.actor.country = country;
  one.actor.kind = kind;
  return one;
}

// The country that a party of these words gets, "-" for none.
std::string located(const char* text, const char* words, const char* place) {
  Made made(text);
  const std::uint32_t at = made.word(words);
  made.place(made.word(place), place);
  Place& known = made.grounding.places[0];
  known.country = "NOR";
  known.begin = made.word(place);
  known.end = known.begin + 1;
  if (made.word(words) != made.word(place)) made.hang(place, words);
  if (const std::size_t hyphen = std::string_view(place).find('-'); hyphen != std::string::npos)
    known.span.begin += static_cast<std::uint32_t>(hyphen) + 1;  // the name within the compound
  Party one = party(words, "");
  one.actor.span = made.analysis.tokens[at].span;
  std::vector<Party> parties = {one};
  locate(made.scene(), made.clause(0, "march", {}), parties);
  return parties[0].actor.country.empty() ? "-" : parties[0].actor.country;
}

TEST(Marchers, AreOfThePlaceThatTheirWordsHold) {
  EXPECT_EQ(located("marched students Oslo .", "students", "Oslo"), "NOR");
}

TEST(Marchers, AreNotOfTheLandThatTheyFavour) {
  EXPECT_EQ(located("marched students pro-Oslo .", "students", "pro-Oslo"), "-");
}

TEST(OwnLand, IsNoTargetBesideAnother) {
  EventSides sides{{party("people", "NOR")},
                   {party("Norway", "NOR", ActorKind::state),
                    party("Swedish police", "SWE", ActorKind::armed_force)}};
  leave_own_land(sides);
  ASSERT_EQ(sides.targets.size(), 1U);
  EXPECT_EQ(sides.targets[0].actor.name, "Swedish police");
}

TEST(OwnLand, StaysWhereItIsTheOnlyTarget) {
  EventSides sides{{party("people", "NOR")}, {party("Norway", "NOR", ActorKind::state)}};
  leave_own_land(sides);
  EXPECT_EQ(sides.targets.size(), 1U);
}

TEST(Countries, AreSharedByTheTellingsOfOneActor) {
  Party one = party("the junta", "NOR", ActorKind::body);
  Party again = party("the junta", "", ActorKind::body);
  Party other = party("opponents", "");
  std::vector<Party*> parties = {&one, &again, &other};
  share_countries(parties);
  EXPECT_EQ(again.actor.country, "NOR");
  EXPECT_EQ(other.actor.country, "");
}

}  // namespace
}  // namespace rapporteur::claim
