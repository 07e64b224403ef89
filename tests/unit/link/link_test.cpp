#include "link/link.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "support/claims.h"

namespace rapporteur::link {
namespace {

using test::make_claim;
using test::make_meeting;
using test::make_person;
using test::make_report;
using test::make_statement;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// Norway and Chile stand for any two states; the people are invented.
const Actor kOla = make_person("Ola Brandt", "Foreign Minister", "Norway");
const Actor kOlaElsewhere = make_person("Ola Brant", "Foreign Minister", "Norway");
const Actor kRosa = make_person("Rosa Quintana", "Foreign Minister", "Chile");
const Actor kNorwayPresident = make_person("Per Aasen", "President", "Norway");
const Actor kChilePresident = make_person("Luz Maipo", "President", "Chile");
const Actor kEnvoy = make_person("Hugh Penrose", "Special Envoy", "United Nations");

class Linking : public testing::Test {
 protected:
  Report& report(const std::string& id, const std::string& text, const std::string& published) {
    reports_.push_back(make_report(id, text, "Outlet " + id, published));
    return reports_.back();
  }
  Claim& meeting(const std::string& report, const std::string& words,
                 const std::vector<Actor>& parties, const std::string& status,
                 const std::string& date, const std::string& place = "") {
    const auto of = std::ranges::find(reports_, report, &Report::id);
    claims_.push_back(make_meeting(*of, words, parties, status, date));
    claims_.back().id = words;
    if (!place.empty()) claims_.back().places.push_back({place, {}, "city", "", {}, {}, ""});
    return claims_.back();
  }
  [[nodiscard]] std::vector<Entry> entries(const std::string& kind) const {
    std::vector<Entry> of_kind;
    for (Entry& entry : link_claims(reports_, claims_, *gazetteer_).entries)
      if (entry.kind == kind) of_kind.push_back(std::move(entry));
    return of_kind;
  }

  Result<ground::Gazetteer> gazetteer_ = ground::load_gazetteer();
  std::vector<Report> reports_;
  std::vector<Claim> claims_;
};

TEST_F(Linking, TwoReportsOfOneMeetingAreOneEntry) {
  report("a", "The ministers met in Geneva.", "2031-05-04");
  report("b", "They held talks on Sunday.", "2031-05-05");
  meeting("a", "met", {kOla, kRosa}, "held", "2031-05-04", "Geneva");
  meeting("b", "held talks", {kOlaElsewhere, kRosa}, "held", "2031-05-04");
  const auto meetings = entries("meeting");
  ASSERT_THAT(meetings, SizeIs(1));
  EXPECT_THAT(meetings[0].claims, SizeIs(2));
  EXPECT_THAT(meetings[0].differences, IsEmpty());
}

TEST_F(Linking, LeadersOfTwoCommunitiesOfOneStateMeetOnce) {
  const Actor north = make_person("Emin Arslan", "leader", "Cyprus");
  const Actor south = make_person("Yannis Pavlou", "leader", "Cyprus");
  report("a", "The leaders met.", "2031-05-04");
  report("b", "They held talks on Sunday.", "2031-05-05");
  meeting("a", "met", {north, south}, "held", "2031-05-04");
  meeting("b", "held talks", {south, north}, "held", "2031-05-04");
  EXPECT_THAT(entries("meeting"), SizeIs(1));
}

struct Other {
  const char* why;
  std::vector<Actor> parties;
  const char* date;
  const char* place;
};

TEST_F(Linking, AnotherMeetingStaysApart) {
  const std::vector<Other> others = {
      {"other persons of the same states", {kNorwayPresident, kChilePresident}, "2031-05-04", ""},
      {"one of the ministers with the mediator only", {kOla, kEnvoy}, "2031-05-04", "Geneva"},
      {"another day", {kOla, kRosa}, "2031-05-14", "Geneva"},
      {"another town", {kOla, kRosa}, "2031-05-04", "Lima"},
  };
  for (const Other& other : others) {
    reports_.clear();
    claims_.clear();
    report("a", "The ministers met in Geneva.", "2031-05-15");
    report("b", "There was a meeting.", "2031-05-15");
    meeting("a", "met", {kOla, kRosa}, "held", "2031-05-04", "Geneva");
    meeting("b", "a meeting", other.parties, "held", other.date, other.place);
    EXPECT_THAT(entries("meeting"), SizeIs(2)) << other.why;
  }
}

TEST_F(Linking, AnAnnouncedMeetingThatIsHeldKeepsBothSteps) {
  report("a", "The ministers will meet on Sunday.", "2031-05-01");
  report("b", "The ministers met on Sunday.", "2031-05-05");
  meeting("a", "will meet", {kOla, kRosa}, "planned", "2031-05-04");
  meeting("b", "met", {kOla, kRosa}, "held", "2031-05-04");
  const auto meetings = entries("meeting");
  ASSERT_THAT(meetings, SizeIs(1));
  EXPECT_THAT(meetings[0].status_history, ElementsAre(StatusStep{"planned", "2031-05-01", "a"},
                                                      StatusStep{"held", "2031-05-05", "b"}));
  EXPECT_EQ(meetings[0].status, "held");
  EXPECT_THAT(meetings[0].differences, IsEmpty());  // a plan that was carried out is none
}

TEST_F(Linking, PutOffByOneVoiceAndCalledOffByAnotherIsADifference) {
  report("a", "The talks were put off.", "2031-05-03");
  report("b", "The talks were called off.", "2031-05-03");
  meeting("a", "put off", {kOla, kRosa}, "postponed", "2031-05-04", "Geneva");
  meeting("b", "called off", {kOla, kRosa}, "cancelled", "2031-05-04", "Geneva");
  const auto meetings = entries("meeting");
  ASSERT_THAT(meetings, SizeIs(1));
  ASSERT_THAT(meetings[0].differences, SizeIs(1));
  EXPECT_EQ(meetings[0].differences[0].field, "status");
}

TEST_F(Linking, HeldByOneVoiceAndDeniedByAnotherIsADifference) {
  report("a", "The ministers met.", "2031-05-05");
  report("b", "There was no meeting.", "2031-05-05");
  meeting("a", "met", {kOla, kRosa}, "held", "2031-05-04");
  meeting("b", "no meeting", {kOla, kRosa}, "denied", "2031-05-04");
  const auto meetings = entries("meeting");
  ASSERT_THAT(meetings, SizeIs(1));
  ASSERT_THAT(meetings[0].differences, SizeIs(1));
  EXPECT_EQ(meetings[0].differences[0].field, "status");
}

TEST_F(Linking, PromisesOfOneComingMeetingAreOneStatement) {
  report("a", "Ola Brandt said they would sit down once more.", "2031-05-04");
  report("b", "A pledge of a further round came from Brandt.", "2031-05-05");
  report("c", "Brandt denied that they would gather again.", "2031-05-05");
  meeting("a", "sit down once more", {kOla, kRosa}, "planned", "");
  meeting("b", "a further round", {kOla, kRosa}, "planned", "");
  meeting("c", "gather again", {kOla, kRosa}, "planned", "");
  claims_.push_back(make_statement(reports_[0], reports_[0].text, kOla, "promise"));
  claims_.push_back(make_statement(reports_[1], reports_[1].text, kOla, "state"));
  claims_.push_back(make_statement(reports_[2], reports_[2].text, kOla, "deny"));
  const auto statements = entries("statement");
  ASSERT_THAT(statements, SizeIs(2)) << "a denial is another statement";
  EXPECT_THAT(statements[0].claims.size() + statements[1].claims.size(), 3U);
  EXPECT_THAT(std::max(statements[0].claims.size(), statements[1].claims.size()), 2U);
}

TEST_F(Linking, TrucesOfOneTimeAreOneInstrument) {
  report("a", "The truce of March 2024 held.", "2031-05-04");
  report("b", "The ceasefire agreement of 2024 is forgotten.", "2031-06-05");
  report("c", "A trade agreement of 2024 is in force.", "2031-06-05");
  const std::vector<std::string> types = {"ceasefire", "agreement", "agreement"};
  const std::vector<std::string> names = {"truce", "ceasefire agreement", "trade agreement"};
  const std::vector<std::string> days = {"2024-03", "2024", "2024"};
  for (std::size_t i = 0; i < types.size(); ++i) {
    InstrumentClaim body;
    body.type = types[i];
    body.name = names[i];
    claims_.push_back(make_claim(reports_[i], reports_[i].text, std::move(body)));
    claims_.back().date = days[i];
  }
  const auto papers = entries("instrument");
  const auto holds_truces = [](const Entry& entry) {
    return std::ranges::any_of(entry.claims, [](const EntryClaim& c) { return c.report == "a"; }) &&
           std::ranges::any_of(entry.claims, [](const EntryClaim& c) { return c.report == "b"; });
  };
  EXPECT_TRUE(std::ranges::any_of(papers, holds_truces));
}

TEST_F(Linking, APlannedVisitOfThoseWhomOneReportNamesInShortIsOne) {
  report("a", "A trip of the envoys is put off.", "2031-05-04");
  report("b", "The trip of the United Nations envoys is put off.", "2031-05-05");
  for (const Report& of : reports_) {
    EventClaim body;
    body.type = "visit";
    body.sources = {test::make_person(of.id == "a" ? "the envoys" : "United Nations envoys")};
    body.sources.front().kind = ActorKind::group;
    claims_.push_back(make_claim(of, of.text, std::move(body)));
    claims_.back().status = "postponed";
  }
  const auto incidents = entries("incident");
  ASSERT_THAT(incidents, SizeIs(1));
  EXPECT_THAT(incidents[0].differences, IsEmpty()) << "a short name is no other doer";
}

TEST_F(Linking, OneNameInTwoSpellingsIsOnePersonAndNamesakesAreTwo) {
  report("a", "Ola Brandt and Ola Brant spoke. Rosa Quintana of Chile left.", "2031-05-04");
  report("b", "Rosa Quintana of Norway came.", "2031-05-04");
  for (const auto& [in, person] :
       {std::pair{"a", kOla},
        {"a", kOlaElsewhere},
        {"a", kRosa},
        {"b", make_person("Rosa Quintana", "Defence Minister", "Norway")}}) {
    const auto of = std::ranges::find(reports_, in, &Report::id);
    claims_.push_back(
        make_claim(*of, person.name, OfficeClaim{person, person.office, person.of, "", "current"}));
  }
  const auto people = entries("person");
  ASSERT_THAT(people, SizeIs(3));
  const auto ola = std::ranges::find_if(people, [](const Entry& e) { return e.names.size() == 2; });
  ASSERT_NE(ola, people.end());
  EXPECT_THAT(ola->offices, SizeIs(1));
}

TEST_F(Linking, CopiesStandInOneVoice) {
  report("a", "The ministers met.", "2031-05-04");
  report("b", "The ministers met.", "2031-05-05");
  report("c", "The ministers talked.", "2031-05-05");
  claims_.push_back(make_claim(reports_[1], "The", ReportClaim{"a"}));
  EXPECT_THAT(link_claims(reports_, claims_, *gazetteer_).voices,
              ElementsAre(ElementsAre("a", "b"), ElementsAre("c")));
}

// Everything that two results can differ in.
std::string printed(const Entries& all) {
  std::string text;
  for (const Entry& entry : all.entries) {
    text += entry.kind + ' ' + entry.id + ' ' + entry.title + ' ' + entry.date + '\n';
    for (const EntryClaim& claim : entry.claims)
      text += "  " + claim.report + '/' + claim.claim + '\n';
    for (const StatusStep& step : entry.status_history)
      text += "  " + step.status + step.report + '\n';
    for (const Difference& one : entry.differences)
      for (const DifferenceValue& value : one.values)
        text += "  " + one.field + ' ' + value.value + '\n';
  }
  return text;
}

TEST_F(Linking, TheOrderOfReadingChangesNothing) {
  for (int i = 0; i < 6; ++i) {
    const std::string id(1, static_cast<char>('a' + i));
    report(id, "The ministers met, then they met again.", "2031-05-0" + std::to_string(4 + i));
    meeting(id, "met, then", {i % 2 == 0 ? kOla : kOlaElsewhere, kRosa}, "held",
            "2031-05-0" + std::to_string(3 + i % 3));
    meeting(id, "met again", {kRosa, kEnvoy}, i % 3 == 0 ? "planned" : "held", "");
  }
  const std::string expected = printed(link_claims(reports_, claims_, *gazetteer_));
  std::mt19937 random(20);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same orders in every run
  for (int round = 0; round < 20; ++round) {
    std::ranges::shuffle(reports_, random);
    std::ranges::shuffle(claims_, random);
    EXPECT_EQ(printed(link_claims(reports_, claims_, *gazetteer_)), expected);
  }
}

// What a human says goes before what the program finds, both ways.
class Deciding : public Linking {
 protected:
  static Decision pair(const std::string& act, const Claim& one, const Claim& other, int hour) {
    Decision decision;
    decision.act = act;
    decision.who = "anna";
    decision.made_on = "2031-06-01T1" + std::to_string(hour) + ":00:00Z";
    decision.claim = {one.report, "meeting", one.id, one.span};
    decision.other = {other.report, "meeting", other.id, other.span};
    decision.id = act + std::to_string(hour);
    return decision;
  }
  [[nodiscard]] std::size_t meetings(const std::vector<Decision>& decisions) const {
    const Entries entries = link_claims(reports_, claims_, *gazetteer_, decisions);
    return static_cast<std::size_t>(std::ranges::count(entries.entries, "meeting", &Entry::kind));
  }
};

TEST_F(Deciding, PartingOneMeetingMakesTwoAndJoiningAgainMakesOne) {
  report("a", "The ministers met in Geneva.", "2031-05-04");
  report("b", "They held talks on Sunday.", "2031-05-05");
  meeting("a", "met", {kOla, kRosa}, "held", "2031-05-04", "Geneva");
  meeting("b", "held talks", {kOla, kRosa}, "held", "2031-05-04");
  EXPECT_EQ(meetings({}), 1U);
  const Decision part = pair("part", claims_[0], claims_[1], 1);
  EXPECT_EQ(meetings({part}), 2U);
  EXPECT_EQ(meetings({part, pair("join", claims_[0], claims_[1], 2)}), 1U);
}

TEST_F(Deciding, AJoinHoldsAgainstWhatSpeaksForTwo) {
  report("a", "The ministers met in Geneva.", "2031-05-04");
  report("b", "They held talks in Lima.", "2031-05-15");
  meeting("a", "met", {kOla, kRosa}, "held", "2031-05-04", "Geneva");
  meeting("b", "held talks", {kOla, kRosa}, "held", "2031-05-14", "Lima");
  EXPECT_EQ(meetings({}), 2U);
  EXPECT_EQ(meetings({pair("join", claims_[0], claims_[1], 1)}), 1U);
}

TEST_F(Deciding, AnEntryAnswersToTheIdsOfAllItsClaims) {
  report("a", "The ministers met in Geneva.", "2031-05-04");
  report("b", "They held talks on Sunday.", "2031-05-05");
  meeting("b", "held talks", {kOla, kRosa}, "held", "2031-05-04");
  const std::string alone = entries("meeting")[0].id;
  meeting("a", "met", {kOla, kRosa}, "held", "2031-05-04", "Geneva");
  const auto joined = entries("meeting");
  ASSERT_THAT(joined, SizeIs(1));
  EXPECT_NE(joined[0].id, alone);
  EXPECT_THAT(joined[0].was, ElementsAre(alone));
}

TEST_F(Deciding, NamesAreJoinedAndParted) {
  report("a", "Ola Brandt met Rosa Quintana. Olaf Brenner met Ola Brant.", "2031-05-04");
  meeting("a", "met", {kOla, kRosa}, "held", "2031-05-04");
  meeting("a", "Brenner met", {make_person("Olaf Brenner"), kOlaElsewhere}, "held", "2031-05-03");
  const auto people = [&](const std::vector<Decision>& decisions) {
    const Entries entries = link_claims(reports_, claims_, *gazetteer_, decisions);
    return std::ranges::count(entries.entries, "person", &Entry::kind);
  };
  Decision decision = pair("join", claims_[0], claims_[1], 1);
  decision.claim = {"", "person", "Ola Brandt", {}};
  decision.other = {"", "person", "Olaf Brenner", {}};
  EXPECT_EQ(people({}), 3);  // Brandt and Brant are one
  EXPECT_EQ(people({decision}), 2);
  decision.act = "part";
  decision.other = {"", "person", "Ola Brant", {}};
  EXPECT_EQ(people({decision}), 4);
}

}  // namespace
}  // namespace rapporteur::link
