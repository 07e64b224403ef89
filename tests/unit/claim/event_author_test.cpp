#include "claim/event_author.h"

#include <gtest/gtest.h>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

// The role that a word has in a clause, "-" for none.
std::string role_of(const Clause& clause, std::uint32_t token) {
  for (const Filler& filler : clause.roles) {
    if (filler.token == token) return filler.role;
  }
  return "-";
}

// "<verb> rebels <noun> <preposition> the raid": a verb or adjective with a noun of force under it.
struct Named : testing::Test {
  explicit Named(const char* text) : made(text) {}

  void token(const char* word, const char* dep, const char* tag = "") {
    made.analysis.tokens[made.word(word)].dep = dep;
    made.analysis.tokens[made.word(word)].tag = tag;
  }

  Clause raid() {
    made.clause(made.word("raid"), "raid", {}, "raid");
    return made.clauses.clauses.back();
  }

  Clause authored() {
    Clause clause = raid();
    take_author(made.scene(), clause);
    return clause;
  }

  Made made;
};

struct OwnedUp : Named {
  OwnedUp() : Named("claim rebels responsibility for the raid .") {
    made.hang("for", "responsibility");
    made.hang("raid", "for");
    made.hang("the", "raid");
    token("responsibility", "dobj");
    token("for", "prep");
    token("raid", "pobj", "NN");
    made.clause(made.word("claim"), "claim", {{"agent", made.word("rebels")}});
  }
};

TEST_F(OwnedUp, IsDoneByThoseWhoClaimIt) {
  const Clause clause = authored();
  EXPECT_EQ(role_of(clause, made.word("rebels")), "agent");
  EXPECT_TRUE(is_authored(clause));
}

TEST_F(OwnedUp, IsNobodysWhereTheClaimIsDenied) {
  made.clauses.clauses[0].status = Status::denied;
  EXPECT_FALSE(is_authored(authored()));
}

TEST_F(OwnedUp, KeepsTheDoerThatItsOwnWordsName) {
  Clause clause = raid();
  Filler own;
  own.role = "agent";
  own.token = made.word("the");
  clause.roles.push_back(own);
  take_author(made.scene(), clause);
  EXPECT_EQ(role_of(clause, made.word("rebels")), "-");
}

struct Blamed : Named {
  Blamed() : Named("blame police rebels for the raid .") {
    made.hang("raid", "for");
    made.hang("the", "raid");
    token("for", "prep");
    token("raid", "pobj", "NN");
    made.clause(made.word("blame"), "blame",
                {{"agent", made.word("police")}, {"patient", made.word("rebels")}});
  }
};

TEST_F(Blamed, IsDoneByThoseWhoAreBlamedAndNotByTheBlamer) {
  const Clause clause = authored();
  EXPECT_EQ(role_of(clause, made.word("rebels")), "agent");
  EXPECT_EQ(role_of(clause, made.word("police")), "-");
}

TEST_F(Blamed, StandsInTheVoiceOfTheBlamer) {
  Attribution said;
  said.cue = made.word("blame");
  made.clauses.attributions.push_back(said);
  EXPECT_EQ(authored().said, std::vector<std::uint32_t>{0});
}

TEST_F(Blamed, NamesNoActWhereManyUnknownOnesAreMeant) {
  made.hang("the", "blame");
  made.analysis.tokens[made.word("raid")].tag = "NNS";
  EXPECT_FALSE(is_authored(authored()));
}

struct Owned : Named {
  Owned() : Named("murder judge rebels .") {
    token("judge", "poss");
    token("murder", "nsubj", "NN");
  }

  Clause murder(std::vector<std::pair<std::string, std::uint32_t>> roles, const char* pred) {
    made.clause(made.word("murder"), pred, std::move(roles), "murder");
    Clause clause = made.clauses.clauses.back();
    turn_owner(made.scene(), clause);
    return clause;
  }
};

TEST_F(Owned, MurderBefallsItsOwner) {
  const Clause clause = murder({{"agent", made.word("judge")}}, "murder");
  EXPECT_EQ(role_of(clause, made.word("judge")), "patient");
}

TEST_F(Owned, MurderOfAnotherIsDoneByItsOwner) {
  const Clause clause =
      murder({{"agent", made.word("judge")}, {"patient", made.word("rebels")}}, "murder");
  EXPECT_EQ(role_of(clause, made.word("judge")), "agent");
}

TEST_F(Owned, AttackIsDoneByItsOwner) {
  const Clause clause = murder({{"agent", made.word("judge")}}, "attack");
  EXPECT_EQ(role_of(clause, made.word("judge")), "agent");
}

struct Targeted : Named {
  Targeted() : Named("was school target of raid .") {
    made.hang("of", "target");
    made.hang("raid", "of");
    token("target", "attr");
    token("of", "prep");
    token("raid", "pobj", "NN");
    made.analysis.tokens[made.word("was")].lemma = "be";
    made.clause(made.word("was"), "be", {{"agent", made.word("school")}});
  }
};

TEST_F(Targeted, SubjectIsStruck) {
  Clause clause = raid();
  take_target(made.scene(), clause);
  EXPECT_EQ(role_of(clause, made.word("school")), "patient");
}

TEST_F(Targeted, SubjectIsNotStruckWhereThatIsDenied) {
  made.clauses.clauses[0].status = Status::denied;
  Clause clause = raid();
  take_target(made.scene(), clause);
  EXPECT_EQ(role_of(clause, made.word("school")), "-");
}

// "were targets of raid schools": the schools were.
TEST(TargetFirst, WhatItIsSaidToBeIsStruck) {
  Made made("were targets of raid schools .");
  made.hang("of", "targets");
  made.hang("raid", "of");
  Token& targets = made.analysis.tokens[made.word("targets")];
  targets.lemma = "target";
  targets.dep = "nsubj";
  made.analysis.tokens[made.word("of")].dep = "prep";
  made.analysis.tokens[made.word("raid")].dep = "pobj";
  made.analysis.tokens[made.word("were")].lemma = "be";
  made.clause(made.word("were"), "be",
              {{"agent", made.word("targets")}, {"attribute", made.word("schools")}});
  made.clause(made.word("raid"), "raid", {}, "raid");
  Clause clause = made.clauses.clauses.back();
  take_target(made.scene(), clause);
  EXPECT_EQ(role_of(clause, made.word("schools")), "patient");
  EXPECT_EQ(role_of(clause, made.word("targets")), "-");
}

}  // namespace
}  // namespace rapporteur::claim
