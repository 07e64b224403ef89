#include "link/undertakings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "link/link.h"
#include "support/claims.h"

namespace rapporteur::link {
namespace {

using test::make_person;
using test::make_report;
using test::make_state;
using test::make_statement;
using testing::SizeIs;

std::vector<Entry> commitments(const Report& report, std::vector<Claim> claims) {
  for (std::size_t i = 0; i < claims.size(); ++i) claims[i].id = std::to_string(i);
  const auto gazetteer = ground::load_gazetteer();
  std::vector<Entry> found;
  for (Entry& entry : link_claims({report}, claims, *gazetteer).entries)
    if (entry.kind == "commitment") found.push_back(std::move(entry));
  return found;
}

struct Saying {
  const char* why;
  const char* words;
  const char* act;
  std::size_t commitments;
};

class Undertakings : public testing::TestWithParam<Saying> {};

TEST_P(Undertakings, AreWhatBindsTheSpeaker) {
  const Report report = make_report("a", GetParam().words);
  EXPECT_THAT(commitments(report, {make_statement(report, GetParam().words,
                                                  make_person("Mira Solt"), GetParam().act)}),
              SizeIs(GetParam().commitments));
}

INSTANTIATE_TEST_SUITE_P(
    Sayings, Undertakings,
    testing::Values(Saying{"a promise", "Mira Solt promised to reopen the harbour", "promise", 1},
                    Saying{"an offer", "Mira Solt offered a ferry", "offer", 1},
                    Saying{"an agreement to act", "Mira Solt agreed to meet again", "agree", 1},
                    Saying{"an agreement on what will be",
                           "Mira Solt agreed that the talks will go on", "agree", 1},
                    Saying{"an agreement on a fact", "Mira Solt agreed that the harbour is deep",
                           "agree", 0},
                    Saying{"an agreement on something", "Mira Solt agreed on much", "agree", 0},
                    Saying{"a demand", "Mira Solt demanded a ferry", "demand", 0}));

TEST(Claimants, StandWithTheCommitmentBehindItsOwnClaims) {
  const Report report = make_report(
      "a", "Mira Solt accused the garrison of breaking the truce. Ola Brandt spoke of fish.");
  ComplianceClaim broken;
  broken.who = {make_state("the garrison", "")};
  broken.instrument = "truce";
  broken.verdict = "violated";
  const auto entries = commitments(
      report,
      {test::make_claim(report, "the garrison of breaking the truce", broken),
       make_statement(report, "Mira Solt accused the garrison of breaking the truce",
                      make_person("Mira Solt"), "accuse"),
       make_statement(report, "Ola Brandt spoke of fish", make_person("Ola Brandt"), "state")});
  ASSERT_THAT(entries, SizeIs(1));
  ASSERT_THAT(entries[0].claims, SizeIs(2));
  EXPECT_EQ(entries[0].claims[0].claim, "0");
  EXPECT_EQ(entries[0].claims[1].claim, "1");
}

}  // namespace
}  // namespace rapporteur::link
