#include "claim/event_land.h"

#include <gtest/gtest.h>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

// A report that names Norway, its capital and its people, and an act without a place.
struct Land : testing::Test {
  Land() : made("guns Oslo Norway Norwegians killed .") {
    norway = made.entity("Norway", ActorKind::state, "NOR");
    made.mention(made.word("Norway"), {norway});
    rule.plover.type = "ASSAULT";
    for (const char* word : {"Oslo", "Norway", "Norwegians"}) {
      const std::uint32_t at = made.place(made.word(word), word);
      made.grounding.places[at].begin = made.word(word);
      made.grounding.places[at].end = made.word(word) + 1;
      made.grounding.places[at].country = "NOR";
    }
    event.whole.rule = &rule;
    event.whole.type = "kill";
  }

  std::string land() {
    std::vector<Event> events = {event};
    tell_story_land(made.scene(), events);
    return events[0].whole.land ? events[0].whole.land->name : "-";
  }

  Party of(const char* country, ActorKind kind) const {
    Party party;
    party.actor.country = country;
    party.actor.kind = kind;
    return party;
  }

  Made made;
  Rule rule;
  Event event;
  std::uint32_t norway = 0;
};

TEST_F(Land, IsTheCountryThatTheReportWritesOf) { EXPECT_EQ(land(), "Norway"); }

TEST_F(Land, IsOpenWhereAnActHasAPlace) {
  event.whole.places = {0};
  EXPECT_EQ(land(), "-");
}

TEST_F(Land, IsOpenForAWar) {
  event.whole.type = "war";
  EXPECT_EQ(land(), "-");
}

TEST_F(Land, IsOpenWhereAnotherStateTakesPart) {
  event.whole.sides.sources = {of("SWE", ActorKind::state)};
  EXPECT_EQ(land(), "-");
}

TEST_F(Land, HoldsForForeignersStruck) {
  event.whole.sides.targets = {of("SWE", ActorKind::people)};
  EXPECT_EQ(land(), "Norway");
}

TEST_F(Land, IsOpenWhereTwoCountriesAreNamedAsOften) {
  made.grounding.places[1].country = "SWE";
  made.grounding.places[2].country = "SWE";
  EXPECT_EQ(land(), "-");
}

TEST_F(Land, IsOpenWhereSomethingIsInAnotherCountry) {
  made.grounding.toponyms = made.grounding.places;
  made.grounding.places[0].country = "SWE";
  EXPECT_EQ(land(), "-");
}

TEST_F(Land, IsOpenWhereTheReportIsWrittenInAnotherCountryThatItNames) {
  made.grounding.toponyms = made.grounding.places;
  made.grounding.toponyms.resize(1);
  made.grounding.toponyms[0].country = "SWE";
  EXPECT_EQ(land(), "Norway");
  Place dateline = made.grounding.toponyms[0];
  dateline.begin = dateline.end = 0;
  made.grounding.places.push_back(dateline);
  EXPECT_EQ(land(), "-");
}

}  // namespace
}  // namespace rapporteur::claim
