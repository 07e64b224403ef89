#include "link/group_copies.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/claims.h"

namespace rapporteur::link {
namespace {

using test::make_claim;
using test::make_meeting;
using test::make_person;
using test::make_report;
using testing::ElementsAre;

const std::string kText = "Mira Solt met Jon Aker. Later Mira Solt met Jon Aker again.";

struct Groups : testing::Test {
  std::vector<Report> reports = {make_report("a", kText), make_report("b", "BY WIRE. " + kText)};
  std::vector<Claim> claims;

  void add_meeting(const Report& report, const std::string& status = "held") {
    claims.push_back(make_meeting(report, "Mira Solt met", {make_person("Mira Solt")}, status));
  }
  void add_copy_of(const Report& report, const std::string& copy_of) {
    claims.push_back(make_claim(report, "Mira", ReportClaim{copy_of}));
  }
};

TEST_F(Groups, JoinTheSameWordsOfCopies) {
  add_copy_of(reports[1], "a");
  add_meeting(reports[0]);
  add_meeting(reports[1]);
  EXPECT_THAT(group_copies(reports, claims), ElementsAre(ElementsAre(0), ElementsAre(1, 2)));
}

TEST_F(Groups, JoinWordsThatACopyHasChangedALittle) {
  reports[1] = make_report("b", "BY WIRE. Minister Mira Solt met Jon Aker in Osby.");
  add_copy_of(reports[1], "a");
  claims.push_back(make_meeting(reports[0], "Mira Solt met Jon Aker", {make_person("Mira Solt")}));
  claims.push_back(
      make_meeting(reports[1], "Minister Mira Solt met Jon Aker", {make_person("Mira Solt")}));
  EXPECT_THAT(group_copies(reports, claims), ElementsAre(ElementsAre(0), ElementsAre(1, 2)));
}

TEST_F(Groups, LeaveReportsApartThatAreNoCopies) {
  add_meeting(reports[0]);
  add_meeting(reports[1]);
  EXPECT_THAT(group_copies(reports, claims), ElementsAre(ElementsAre(0), ElementsAre(1)));
}

TEST_F(Groups, LeaveClaimsApartThatDiffer) {
  add_copy_of(reports[1], "a");
  add_meeting(reports[0], "held");
  add_meeting(reports[1], "planned");
  EXPECT_THAT(group_copies(reports, claims),
              ElementsAre(ElementsAre(0), ElementsAre(1), ElementsAre(2)));
}

TEST_F(Groups, NeverJoinTwoClaimsOfOneReport) {
  add_meeting(reports[0]);
  add_meeting(reports[0]);
  EXPECT_THAT(group_copies(reports, claims), ElementsAre(ElementsAre(0), ElementsAre(1)));
}

TEST_F(Groups, AreNoneWithoutClaims) { EXPECT_TRUE(group_copies(reports, {}).empty()); }

}  // namespace
}  // namespace rapporteur::link
