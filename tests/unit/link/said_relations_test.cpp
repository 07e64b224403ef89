#include "link/said_relations.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "link/link.h"
#include "support/claims.h"

namespace rapporteur::link {
namespace {

using test::make_report;

struct Sentence {
  const char* why;
  const char* text;
  const char* first;
  const char* second;
  const char* relation;  // of the first to the second; empty: none
};

class SaidRelations : public testing::TestWithParam<Sentence> {};

TEST_P(SaidRelations, AreReadFromTheWordsBetween) {
  const Report report = make_report("a", GetParam().text);
  const auto event = [&](const char* words, const char* type) {
    EventClaim body;
    body.type = type;
    Claim claim = test::make_claim(report, words, body);
    claim.id = type;
    claim.status = "happened";
    return claim;
  };
  const auto gazetteer = ground::load_gazetteer();
  const Entries entries = link_claims(
      {report}, {event(GetParam().first, "blockade"), event(GetParam().second, "arrest")},
      *gazetteer);
  std::string relation;
  for (const Entry& entry : entries.entries)
    for (const EntryLink& link : entry.links) relation = link.reason;
  EXPECT_EQ(relation, GetParam().relation);
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, SaidRelations,
    testing::Values(
        Sentence{"answer", "Norway closed the strait in response to the arrest of its sailors.",
                 "closed the strait", "arrest of its sailors", "in_response_to"},
        Sentence{"swap", "Norway opened the strait in exchange for the release of its sailors.",
                 "opened the strait", "release of its sailors", "in_exchange_for"},
        Sentence{"beside", "They signed the pact On the sidelines of the Oslo summit.",
                 "signed the pact", "Oslo summit", "on_sidelines_of"},
        Sentence{"a claim that holds the words",
                 "Norway closed the strait in retaliation for an attack.",
                 "Norway closed the strait in retaliation for an attack", "attack",
                 "in_response_to"},
        Sentence{
            "behind a comma is something else",
            "Norway closed the strait in response to a storm, announced the arrest of a captain.",
            "closed the strait", "the arrest of a captain", ""},
        Sentence{"no such words", "Norway closed the strait after the arrest of its sailors.",
                 "closed the strait", "arrest of its sailors", ""},
        Sentence{"another sentence",
                 "Norway closed the strait. In response to the arrest of sailors it did nothing.",
                 "closed the strait", "arrest of sailors", ""}));

TEST(SaidRelations, AMeetingIsBesideTheOneThatItsOccasionNames) {
  const Report report = make_report(
      "a", "The envoys held talks in Drammen. Ola Brandt met Luz Maipo beside the Drammen talks.");
  Claim talks =
      test::make_meeting(report, "The envoys held talks in Drammen",
                         {test::make_person("Hugh Penrose"), test::make_person("Rosa Quintana")});
  talks.id = "talks";
  Claim beside =
      test::make_meeting(report, "Ola Brandt met Luz Maipo",
                         {test::make_person("Ola Brandt"), test::make_person("Luz Maipo")});
  beside.id = "beside";
  std::get<MeetingClaim>(beside.body).occasion = "the Drammen talks";
  const auto gazetteer = ground::load_gazetteer();
  std::string relation;
  for (const Entry& entry : link_claims({report}, {talks, beside}, *gazetteer).entries)
    for (const EntryLink& link : entry.links) relation = entry.title + " " + link.reason;
  EXPECT_EQ(relation, "Meeting of Ola Brandt and Luz Maipo on_sidelines_of");
}

}  // namespace
}  // namespace rapporteur::link
