#include "claim/meeting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

const Rules& rules() {
  static const Rules kRules = *load_rules({});
  return kRules;
}

std::vector<std::string> party_names(const Claim& claim) {
  std::vector<std::string> names;
  for (const Actor& actor : std::get<MeetingClaim>(claim.body).parties) names.push_back(actor.name);
  return names;
}

// Two ministers and an envoy, in the words of every test here.
struct Talks : Made {
  explicit Talks(std::string_view text) : Made(text) {
    lund = entity("Ana Lund", ActorKind::person, "NOR", "Foreign Minister");
    vale = entity("Jon Vale", ActorKind::person, "ISL", "Foreign Minister");
    envoy = entity("Luis Rey", ActorKind::person, "PER");
  }
  void name(std::string_view word, std::uint32_t who, int nth = 1) {
    mention(this->word(word, nth), {who});
  }
  std::uint32_t lund = 0, vale = 0, envoy = 0;
};

TEST(Meetings, AreHeldBetweenThoseWhoFillTheRolesOfTheEntry) {
  Talks made("Lund met Vale in Lima on Monday .");
  made.name("Lund", made.lund);
  made.name("Vale", made.vale);
  Clause& clause = made.clause(made.word("met"), "meet",
                               {{"agent", made.word("Lund")}, {"patient", made.word("Vale")}});
  clause.days = {made.day(made.word("Monday"), "2020-01-06")};
  clause.places = {made.place(made.word("Lima"), "Lima")};
  const auto claims = find_meetings(made.scene(), rules());
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].status, "held");
  EXPECT_EQ(claims[0].date, "2020-01-06");
  EXPECT_EQ(claims[0].places.at(0).name, "Lima");
  EXPECT_THAT(party_names(claims[0]), testing::ElementsAre("Ana Lund", "Jon Vale"));
  EXPECT_EQ(std::get<MeetingClaim>(claims[0].body).plover.type, "CONSULT");
}

struct Told {
  Status status;
  std::string_view word;
};
class MeetingStatus : public testing::TestWithParam<Told> {};

TEST_P(MeetingStatus, IsThatOfTheClause) {
  Talks made("Lund met Vale .");
  made.name("Lund", made.lund);
  made.name("Vale", made.vale);
  made.clause(made.word("met"), "meet",
              {{"agent", made.word("Lund")}, {"patient", made.word("Vale")}})
      .status = GetParam().status;
  const auto claims = find_meetings(made.scene(), rules());
  ASSERT_EQ(claims.size(), GetParam().word.empty() ? 0U : 1U);
  if (!claims.empty()) {
    EXPECT_EQ(claims[0].status, GetParam().word);
  }
}

// What is only supposed is no meeting.
INSTANTIATE_TEST_SUITE_P(
    All, MeetingStatus,
    testing::Values(Told{Status::happened, "held"}, Told{Status::ongoing, "ongoing"},
                    Told{Status::planned, "planned"}, Told{Status::offered, "offered"},
                    Told{Status::proposed, "proposed"}, Told{Status::postponed, "postponed"},
                    Told{Status::cancelled, "cancelled"}, Told{Status::failed, "failed"},
                    Told{Status::denied, "denied"}, Told{Status::refused, "denied"},
                    Told{Status::possible, ""}, Told{Status::hypothetical, ""},
                    Told{Status::question, ""}));

TEST(Meetings, AreOneWithTheirMentionsAndAdditions) {
  Talks made(
      "Lund met Vale on Monday . // The talks were held in Lima . // They were joined by Rey .");
  made.name("Lund", made.lund);
  made.name("Vale", made.vale);
  made.name("Rey", made.envoy);
  made.mention(made.word("They"), {made.lund, made.vale}, "pronoun");
  made.clause(made.word("met"), "meet",
              {{"agent", made.word("Lund")}, {"patient", made.word("Vale")}})
      .days = {made.day(made.word("Monday"), "2020-01-06")};
  made.hang("The", "talks");
  made.clause(made.word("talks"), "talk", {}, "talks").places = {
      made.place(made.word("Lima"), "Lima")};
  made.clause(made.word("joined"), "join",
              {{"patient", made.word("They")}, {"agent", made.word("Rey")}});
  const auto claims = find_meetings(made.scene(), rules());
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].more_spans.size(), 2U);
  EXPECT_EQ(claims[0].date, "2020-01-06");
  EXPECT_EQ(claims[0].places.at(0).name, "Lima");
  EXPECT_THAT(party_names(claims[0]), testing::ElementsAre("Ana Lund", "Jon Vale", "Luis Rey"));
}

struct Twice {
  std::string_view first_day, second_day;
  Status second_status;
  std::size_t meetings;
};
class ToldTwice : public testing::TestWithParam<Twice> {};

TEST_P(ToldTwice, IsOneMeetingWhereDayAndStatusAgree) {
  Talks made("Lund met Vale on Monday . Vale met Lund on Tuesday .");
  made.name("Lund", made.lund);
  made.name("Vale", made.vale);
  made.name("Lund", made.lund, 2);
  made.name("Vale", made.vale, 2);
  Clause& first = made.clause(made.word("met"), "meet",
                              {{"agent", made.word("Lund")}, {"patient", made.word("Vale")}});
  if (!GetParam().first_day.empty())
    first.days = {made.day(made.word("Monday"), std::string(GetParam().first_day))};
  Clause& second =
      made.clause(made.word("met", 2), "meet",
                  {{"agent", made.word("Vale", 2)}, {"patient", made.word("Lund", 2)}});
  if (!GetParam().second_day.empty())
    second.days = {made.day(made.word("Tuesday"), std::string(GetParam().second_day))};
  second.status = GetParam().second_status;
  EXPECT_EQ(find_meetings(made.scene(), rules()).size(), GetParam().meetings);
}

INSTANTIATE_TEST_SUITE_P(All, ToldTwice,
                         testing::Values(Twice{"2020-01-06", "", Status::happened, 1},
                                         Twice{"2020-01-06", "2020-01-06", Status::happened, 1},
                                         Twice{"2020-01-06", "2020-01-07", Status::happened, 2},
                                         Twice{"2020-01", "2020-01-07", Status::happened, 1},
                                         Twice{"2020-01-06", "2020-02-07", Status::planned, 2},
                                         Twice{"", "", Status::planned, 2},
                                         Twice{"2020-01-06", "2020-01-06", Status::failed, 2}));

TEST(Meetings, SeparatelyIsOneForEach) {
  Talks made("Rey saw Lund Vale separately .");
  made.name("Lund", made.lund);
  made.name("Vale", made.vale);
  made.name("Rey", made.envoy);
  made.hang("separately", "saw");
  made.clause(made.word("saw"), "see",
              {{"agent", made.word("Rey")},
               {"patient", made.word("Lund")},
               {"patient", made.word("Vale")}});
  const auto claims = find_meetings(made.scene(), rules());
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_THAT(party_names(claims[0]), testing::ElementsAre("Luis Rey", "Ana Lund"));
  EXPECT_THAT(party_names(claims[1]), testing::ElementsAre("Luis Rey", "Jon Vale"));
}

TEST(Meetings, AMentionAloneIsNone) {
  Talks made("The talks were useful .");
  made.hang("The", "talks");
  made.clause(made.word("talks"), "talk", {}, "talks");
  EXPECT_TRUE(find_meetings(made.scene(), rules()).empty());
}

TEST(Meetings, AHeadlineGivesWayToTheBody) {
  Talks made("Lund meets Vale // Lund met Vale on Monday .");
  made.report.paragraphs[0].kind = ParagraphKind::headline;
  made.name("Lund", made.lund);
  made.name("Vale", made.vale);
  made.name("Lund", made.lund, 2);
  made.name("Vale", made.vale, 2);
  made.clause(made.word("meets"), "meet",
              {{"agent", made.word("Lund")}, {"patient", made.word("Vale")}});
  made.clause(made.word("met"), "meet",
              {{"agent", made.word("Lund", 2)}, {"patient", made.word("Vale", 2)}});
  const auto claims = find_meetings(made.scene(), rules());
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(made.report.slice(claims[0].span), "Lund met Vale");
  EXPECT_EQ(claims[0].more_spans.size(), 1U);
}

}  // namespace
}  // namespace rapporteur::claim
