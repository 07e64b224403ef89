// A user's dictionaries at work on whole sentences: who has which code on which day, and what a
// verb pattern codes.

#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaded_model.h"
#include "read/read_inputs.h"

namespace rapporteur::test {
namespace {

constexpr const char* kActors =
    "VARDE_FRONT_\n\t[NORREB 20310101-20311231]\nGERA_LINDH_\n\t[NOROPP <20300101]\n"
    "\t[NORGOV >20300101]\n";
constexpr const char* kVerbs =
    "&VESSEL\n+TRAWLER\n--- HARRY [173] ---\nHARRY {HARRIES HARRIED HARRYING}\n"
    "- * &VESSEL [171]\n- * GHOST [---]\n";

struct Dictionary : ModelTest {
  void SetUp() override {
    ModelTest::SetUp();
    if (IsSkipped()) return;
    mine_.emplace(use());
    pipeline::read_dictionary("my.actors.txt", kActors, mine_->dictionaries);
    pipeline::read_dictionary("my.agents.txt", "LOCKSMITH [~BUS]\n", mine_->dictionaries);
    pipeline::read_dictionary("verbs.txt", kVerbs, mine_->dictionaries);
    pipeline::read_dictionary("discards.txt", "SOCCER\n", mine_->dictionaries);
    ASSERT_TRUE(mine_->dictionaries.odd.empty()) << mine_->dictionaries.odd[0].text();
    mine_->rules =
        mine_->rules.with(mine_->dictionaries.events.entries, mine_->dictionaries.sha256);
  }

  [[nodiscard]] std::vector<Claim> claims(const std::string& text, const std::string& day) const {
    auto read = read::read_bytes("one.txt", text, {});
    Report report = read.reports.at(0);
    report.published = {day, "user"};
    return pipeline::code_report(report, *mine_).claims;
  }
  // "SOURCE > TARGET CAMEO status" of each event, actors as country and sector.
  [[nodiscard]] std::vector<std::string> events(const std::string& text,
                                                const std::string& day = "2031-05-04") const {
    std::vector<std::string> lines;
    for (const Claim& claim : claims(text, day)) {
      const auto* event = std::get_if<EventClaim>(&claim.body);
      if (event == nullptr) continue;
      lines.push_back(side(event->sources) + "> " + side(event->targets) + event->cameo + ' ' +
                      claim.status);
    }
    return lines;
  }
  static std::string side(const std::vector<Actor>& actors) {
    std::string words;
    for (const Actor& actor : actors) words += actor.country + actor.sector + ' ';
    return words;
  }

  std::optional<pipeline::Resources> mine_;
};

TEST_F(Dictionary, AnActorThatOnlyItKnowsHasItsCodeWithinItsDays) {
  const std::string text = "The Varde Front attacked Icelandic troops near Osby on Monday.";
  EXPECT_THAT(events(text), testing::ElementsAre("NORREB > ISLMIL 190 happened"));
  for (const char* day : {"2030-12-31", "2032-01-01"}) {
    for (const std::string& line : events(text, day))
      EXPECT_THAT(line, testing::Not(testing::HasSubstr("NOR"))) << day;
  }
}

TEST_F(Dictionary, APersonHasTheRoleOfTheDay) {
  const auto lindh = [&](const std::string& day) {
    for (const Claim& claim :
         claims("Gera Lindh met Icelandic Foreign Minister Jon Vale in Lima on Monday.", day)) {
      if (const auto* meeting = std::get_if<MeetingClaim>(&claim.body))
        return side(meeting->parties);
    }
    return std::string("no meeting");
  };
  EXPECT_EQ(lindh("2029-05-04"), "NOROPP ISLGOV ");
  EXPECT_EQ(lindh("2031-05-04"), "NORGOV ISLGOV ");
}

TEST_F(Dictionary, AVerbPatternCodesAnEventAndItsStatusIsKept) {
  EXPECT_THAT(events("Norwegian troops harried Icelandic villagers on Monday."),
              testing::ElementsAre("NORMIL > ISLCVL 173 happened"));
  EXPECT_THAT(events("Norwegian troops harried an Icelandic trawler on Monday."),
              testing::ElementsAre("NORMIL > ISL 171 happened"));
  EXPECT_THAT(events("Norwegian troops did not harry an Icelandic trawler on Monday."),
              testing::ElementsAre("NORMIL > ISL  denied"));
  EXPECT_THAT(events("If Norwegian troops harry an Icelandic trawler, Peru will protest."),
              testing::Not(testing::Contains(testing::HasSubstr("171 happened"))));
}

TEST_F(Dictionary, NullPatternsAndDiscardsGiveNoEvent) {
  EXPECT_THAT(events("Norwegian troops harried the ghost of Iceland on Monday."),
              testing::IsEmpty());
  EXPECT_THAT(events("Norwegian troops harried Icelandic villagers over soccer on Monday."),
              testing::IsEmpty());
}

TEST_F(Dictionary, AnAgentsNounHasItsRole) {
  EXPECT_THAT(events("Norwegian troops harried Icelandic locksmiths on Monday."),
              testing::ElementsAre("NORMIL > ISLBUS 173 happened"));
}

}  // namespace
}  // namespace rapporteur::test
