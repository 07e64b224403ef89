#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "link/decision_line.h"
#include "store/record_file.h"
#include "support/claims.h"
#include "support/scratch.h"

namespace rapporteur::store {
namespace {

using test::make_meeting;
using test::make_person;
using test::make_report;
using testing::ElementsAre;
using testing::SizeIs;

Decision accept(const std::string& who, const std::string& made_on) {
  Decision decision;
  decision.act = "accept";
  decision.who = who;
  decision.made_on = made_on;
  decision.claim = {"a.txt", "meeting", "4f7ac1", {0, 4}};
  decision.id = link::decision_id(decision);
  return decision;
}

struct Decided : testing::Test {
  test::ScratchFolder folder;
  std::filesystem::path path = folder.path() / "talks.db";

  [[nodiscard]] RecordFile open(const std::string& today) const {
    RecordOptions options{OpenMode::create, 200};
    options.today = today;
    return RecordFile::open(path, options).value();
  }
  [[nodiscard]] RecordFile seen(const std::string& as_of, const std::string& coder = "") const {
    RecordOptions options{OpenMode::read_only, 200};
    options.as_of = as_of;
    options.coder = coder;
    return RecordFile::open(path, options).value();
  }
};

TEST_F(Decided, DecisionsAreKeptOnceAndGivenInOrderOfTheirTime) {
  RecordFile record = open("2031-06-03");
  const Decision late = accept("ben", "2031-06-02T10:00:00Z");
  const Decision early = accept("anna", "2031-06-01T10:00:00Z");
  EXPECT_EQ(record.add_decisions({late, early}).value(), 2U);
  EXPECT_EQ(record.add_decisions({early, late}).value(), 0U);
  EXPECT_THAT(record.decisions().value(), ElementsAre(early, late));
}

TEST_F(Decided, NobodyAltersOrTakesAwayADecision) {
  ASSERT_TRUE(open("2031-06-03").add_decisions({accept("anna", "2031-06-01T10:00:00Z")}));
  auto database = Database::open(path, OpenMode::read_write, 200).value();
  EXPECT_FALSE(database.execute("UPDATE decisions SET who = 'eve'"));
  EXPECT_FALSE(database.execute("DELETE FROM decisions"));
  EXPECT_EQ(database.value("SELECT who FROM v_decisions").value(), "anna");
}

TEST_F(Decided, TheRecordIsShownAsItStoodOnADay) {
  const Report report = make_report("a.txt", "Mira Solt met Jon Aker. They parted.");
  const Claim met = make_meeting(report, "Mira Solt met Jon Aker", {make_person("Mira Solt")});
  const Claim parted = make_meeting(report, "They parted", {make_person("Jon Aker")});
  ASSERT_TRUE(open("2031-06-01").add(report, {met}));
  ASSERT_TRUE(open("2031-06-03").add(report, {parted}));  // read again with other rules
  ASSERT_TRUE(open("2031-06-04").add_decisions({accept("anna", "2031-06-02T10:00:00Z")}));
  struct Case {
    const char* day;
    std::vector<std::string> reports;
    std::vector<std::string> claims;
    std::size_t decisions;
  };
  for (const Case& was : {Case{"2031-05-31", {}, {}, 0}, Case{"2031-06-02", {"a.txt"}, {met.id}, 0},
                          Case{"2031-06-03", {"a.txt"}, {parted.id}, 0},
                          Case{"2031-06-04", {"a.txt"}, {parted.id}, 1}}) {
    const RecordFile record = seen(was.day);
    std::vector<std::string> ids;
    const std::vector<Claim> claims = record.claims({}).value();
    for (const Claim& claim : claims) ids.push_back(claim.id);
    EXPECT_EQ(record.report_ids().value(), was.reports) << was.day;
    EXPECT_EQ(ids, was.claims) << was.day;
    EXPECT_THAT(record.decisions().value(), SizeIs(was.decisions)) << was.day;
  }
}

TEST_F(Decided, OneCodersClaimsStandBesideTheReportsOwn) {
  const Report report = make_report("a.txt", "Mira Solt met Jon Aker.");
  Claim theirs = make_meeting(report, "met", {make_person("Mira Solt")});
  theirs.coder = "anna's";
  RecordFile record = open("2031-06-01");
  ASSERT_TRUE(record.add(report, {test::make_claim(report, "Mira", ReportClaim{}),
                                  make_meeting(report, "Mira Solt met", {make_person("Solt")})}));
  ASSERT_TRUE(record.add_claims(report, {theirs}));
  EXPECT_THAT(seen("", "").claims({}).value(), SizeIs(3));
  EXPECT_THAT(seen("", "anna's").claims({}).value(), SizeIs(2));
  EXPECT_THAT(seen("", "nobody").claims({}).value(), SizeIs(1));
}

}  // namespace
}  // namespace rapporteur::store
