#include "export/wording.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/claims.h"

namespace rapporteur::exports {
namespace {

using test::make_person;
using test::make_state;
using testing::ElementsAre;

Claim claim_of(ClaimBody body, const std::string& status = "") {
  Claim claim;
  claim.body = std::move(body);
  claim.status = status;
  return claim;
}

MeetingClaim meeting_of(const std::vector<Actor>& parties, const std::string& form = "") {
  MeetingClaim meeting;
  meeting.parties = parties;
  meeting.form = form;
  return meeting;
}

StatementClaim statement_of(const std::vector<Actor>& speakers, const std::string& act,
                            const std::vector<Actor>& targets, const std::string& topic,
                            const std::string& quote = "") {
  StatementClaim statement;
  statement.speakers = speakers;
  statement.act = act;
  statement.targets = targets;
  statement.topic = topic;
  statement.quote = quote;
  return statement;
}

StatementClaim told_to(const Actor& addressee, StatementClaim statement) {
  statement.addressees = {addressee};
  return statement;
}

struct Case {
  ClaimBody body;
  std::string line;
};
class Headline : public testing::TestWithParam<Case> {};

TEST_P(Headline, IsOneNeutralSentence) {
  EXPECT_EQ(plain_text(headline_of(claim_of(GetParam().body))), GetParam().line);
}

const Actor kSolt = make_person("Mira Solt", "foreign minister", "Varnia");
const Actor kAker = make_person("Jon Aker");
const Actor kKeld = make_state("Keld", "");

INSTANTIATE_TEST_SUITE_P(
    Meetings, Headline,
    testing::Values(
        Case{meeting_of({kSolt, kAker}),
             "Meeting of Mira Solt (foreign minister, Varnia) and Jon Aker"},
        Case{meeting_of({kAker, kKeld, kAker}, "talks"), "Talks of Jon Aker, Keld and Jon Aker"},
        Case{meeting_of({kAker}, "call"), "Call with Jon Aker"}, Case{meeting_of({}), "Meeting"},
        Case{meeting_of({make_person("minister of Varnia", "minister", "Varnia"), kAker}),
             "Meeting of minister of Varnia and Jon Aker"}));

INSTANTIATE_TEST_SUITE_P(
    Statements, Headline,
    testing::Values(
        Case{statement_of({kAker}, "accuse", {kKeld}, "theft"), "Jon Aker accuses Keld: theft"},
        Case{statement_of({kAker, kKeld}, "agree", {}, "to meet again"),
             "Jon Aker and Keld agree to meet again"},
        Case{statement_of({kAker}, "state", {}, "that it rains"), "Jon Aker states that it rains"},
        Case{told_to(kKeld, statement_of({kAker}, "state", {}, "that it rains")),
             "Jon Aker states to Keld that it rains"},
        Case{told_to(kKeld, statement_of({kAker}, "state", {}, "rain")),
             "Jon Aker states to Keld: rain"},
        Case{statement_of({kAker}, "demand", {kKeld}, "a map"), "Jon Aker demands of Keld: a map"},
        Case{statement_of({}, "state", {}, ""), "A speaker who is not named states"},
        Case{statement_of({kAker}, "state", {}, "“We waited,”", "direct"),
             "Jon Aker states: “We waited”"},
        Case{statement_of({make_person("office")}, "report", {}, "a delay"),
             "Office reports: a delay"}));

INSTANTIATE_TEST_SUITE_P(Offices, Headline,
                         testing::Values(Case{
                             OfficeClaim{kSolt, "foreign minister", "Varnia", "", "former"},
                             "Mira Solt, former foreign minister (Varnia)"}));

struct Told {
  std::string status, words;
  bool is_fact;
};
class StatusWords : public testing::TestWithParam<Told> {};

TEST_P(StatusWords, SayInWordsWhatDidNotHappen) {
  const Claim claim = claim_of(meeting_of({}), GetParam().status);
  EXPECT_EQ(status_words(claim), GetParam().words);
  EXPECT_EQ(is_told_as_fact(claim), GetParam().is_fact);
}

INSTANTIATE_TEST_SUITE_P(
    All, StatusWords,
    testing::Values(Told{"held", "held", true}, Told{"ongoing", "under way", true},
                    Told{"planned", "planned", false}, Told{"denied", "denied", false},
                    Told{"failed", "did not take place", false},
                    Told{"hypothetical", "only supposed", false}, Told{"new", "new", false}));

TEST(Details, NamePlaceModeAndMediators) {
  MeetingClaim meeting = meeting_of({kSolt});
  meeting.mode = "video";
  meeting.mediators = {kAker, kKeld};
  Claim claim = claim_of(std::move(meeting));
  claim.places.push_back({"Tavo", {}, "city", "", {}, {}, ""});
  claim.background = true;
  EXPECT_THAT(details_of(claim), ElementsAre("in Tavo", "by video", "mediated by Jon Aker and Keld",
                                             "told as background"));
}

TEST(Source, NamesTheChainOutermostFirst) {
  Claim claim = claim_of(meeting_of({}));
  claim.said_by = {make_person("the ministry"), kAker};
  EXPECT_EQ(source_words(claim), "the ministry, citing Jon Aker");
}

}  // namespace
}  // namespace rapporteur::exports
