#include "claim/event_placed.h"

#include <gtest/gtest.h>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

Rules rules_of_places() {
  const std::string text =
      "- {id: event.kill, kind: event, verbs: [kill], source: [agent], target: [patient], "
      "plover: {type: ASSAULT, mode: ''}, cameo: \"190\", yes: [x], no: [y]}\n"
      "- {id: event.wound, kind: event, verbs: [wound], source: [agent], target: [patient], "
      "plover: {type: ASSAULT, mode: ''}, cameo: \"190\", yes: [x], no: [y]}\n";
  auto rules = read_rules(
      {{"t.yaml", text, false}},
      {{"story-turns", {"meanwhile"}}, {"settlements", {"village"}}, {"definite", {"the"}}});
  EXPECT_TRUE(rules) << rules.error().message;
  return std::move(*rules);
}

// Guns killed a farmer who was in Vik, and in the next sentence wounded a herder.
struct Placed : testing::Test {
  explicit Placed(const char* text = "killed guns farmer in Vik . wounded guns herder .")
      : made(text) {
    const std::uint32_t norway = made.entity("Norway", ActorKind::state, "NOR");
    const bool has_second = std::string_view(text).find("wounded") != std::string_view::npos;
    made.mention(made.word("guns"), {norway});
    if (has_second) made.mention(made.word("guns", 2), {norway});
    made.hang("in", "farmer");
    made.hang("Vik", "in");
    set("killed", "", "VBD");
    if (has_second) set("wounded", "", "VBD");
    set("in", "prep", "IN");
    set("Vik", "pobj", "NNP");
    made.analysis.tokens[made.word("Vik")].pos = "PROPN";
    add("killed", "kill", 1, "farmer");
    if (has_second) add("wounded", "wound", 2, "herder");
  }

  void set(const char* word, const char* dep, const char* tag) {
    Token& token = made.analysis.tokens[made.word(word)];
    if (*dep != '\0') token.dep = dep;
    token.tag = tag;
  }

  void add(const char* verb, const char* lemma, int guns, const char* target) {
    made.clause(made.word(verb), lemma,
                {{"agent", made.word("guns", guns)}, {"patient", made.word(target)}});
  }

  void know_vik() {
    made.place(made.word("Vik"), "Vik");
    made.grounding.places[0].begin = made.word("Vik");
    made.grounding.places[0].end = made.word("Vik") + 1;
  }

  // The place of the nth event, "-" for none.
  std::string place(std::size_t at) const {
    const auto claims = find_events(made.scene(), rules_of_places(), {});
    if (claims.size() <= at) return "no such event";
    return claims[at].places.empty() ? "-" : claims[at].places[0].name;
  }

  Made made;
};

TEST_F(Placed, StandsWithinTheWordsOfThoseStruck) {
  know_vik();
  EXPECT_EQ(place(0), "Vik");
}

TEST_F(Placed, GoesOnInTheNextSentence) {
  know_vik();
  EXPECT_EQ(place(1), "Vik");
}

TEST_F(Placed, IsKnownByNameWhereTheTaggerTakesItForAPlace) {
  made.analysis.tokens[made.word("Vik")].ent_type = "GPE";
  EXPECT_EQ(place(0), "Vik");
}

TEST_F(Placed, IsNoPlaceWhereItIsAPerson) {
  made.analysis.tokens[made.word("Vik")].ent_type = "PERSON";
  EXPECT_EQ(place(0), "-");
}

TEST_F(Placed, IsNotWhereTheDoerIsAtHome) {
  made.analysis.tokens[made.word("Vik")].ent_type = "GPE";
  made.hang("in", "guns");
  set("guns", "nsubj", "NNS");
  EXPECT_EQ(place(0), "-");
}

TEST_F(Placed, HasNoPlaceOfWhatIsDenied) {
  know_vik();
  made.clauses.clauses[0].status = Status::denied;
  EXPECT_EQ(place(1), "-");
}

// "killed guns farmer in Vik, Vest": the clause knows of the region only.
struct Wide : Placed {
  Wide() : Placed("killed guns farmer in Vik , Vest .") {
    made.hang("in", "killed");
    know_vik();
    const std::uint32_t vest = made.place(made.word("Vest"), "Vest");
    made.grounding.places[vest].begin = made.word("Vest");
    made.grounding.places[vest].end = made.word("Vest") + 1;
    made.grounding.places[vest].kind = "region";
    made.clauses.clauses[0].places = {vest};
  }
};

TEST_F(Wide, GivesWayToTheTownThatStandsBeforeIt) { EXPECT_EQ(place(0), "Vik"); }

TEST_F(Wide, StaysWhereTheTownIsThatOfTheDoer) {
  made.hang("in", "guns");
  set("guns", "nsubj", "NNS");
  EXPECT_EQ(place(0), "Vest");
}

struct Parked : Placed {
  Parked() : Placed("killed guns farmer parked in Vik .") {
    made.hang("in", "parked");
    made.hang("parked", "farmer");
    set("farmer", "dobj", "NN");
    set("parked", "acl", "VBN");
    made.analysis.tokens[made.word("parked")].lemma = "park";
    know_vik();
  }
};

TEST_F(Parked, IsStruckWhereItStands) { EXPECT_EQ(place(0), "Vik"); }

struct Walkers : Placed {
  Walkers() : Placed("killed guns farmer walking in Vik . wounded guns herder .") {
    made.hang("in", "walking");
    made.hang("walking", "farmer");
    set("farmer", "dobj", "NN");
    set("walking", "acl", "VBG");
    know_vik();
  }
};

TEST_F(Walkers, AreStruckWhereTheyWalk) { EXPECT_EQ(place(0), "Vik"); }

TEST_F(Walkers, AreNotStruckWhereTheyWereBased) {
  set("walking", "acl", "VBN");
  EXPECT_EQ(place(0), "-");
}

struct TurnedPlace : Placed {
  TurnedPlace() : Placed("killed guns farmer in Vik . wounded guns meanwhile herder .") {}
};

TEST_F(TurnedPlace, IsLeftOpen) {
  know_vik();
  EXPECT_EQ(place(1), "-");
}

struct UnknownVillage : Placed {
  UnknownVillage() : Placed("killed guns farmer in village Vik . wounded guns herder .") {
    made.hang("village", "in");
    made.hang("Vik", "village");
    set("village", "pobj", "NN");
    set("Vik", "compound", "NNP");
  }
};

TEST_F(UnknownVillage, IsAPlaceByItsName) { EXPECT_EQ(place(0), "Vik"); }

}  // namespace
}  // namespace rapporteur::claim
