// Which claims the record gives, so that a verb need not load all of it.

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/record_file.h"
#include "support/claims.h"
#include "support/scratch.h"

namespace rapporteur::store {
namespace {

using test::make_claim;
using test::make_meeting;
using test::make_person;
using test::make_report;
using test::make_statement;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kText =
    "Mira Solt met Jon Aker. Zoë Vànd will meet Jon Aker. Solt denied it.";

struct Selection : testing::Test {
  test::ScratchFolder folder;
  RecordFile record = RecordFile::open(folder.path() / "r.db", {OpenMode::create, 200}).value();

  Selection() {
    const Report early = make_report("b.txt", kText, "The Harbour Post", "2031-05-04");
    add(early,
        {make_meeting(early, "met", {make_person("Mira Solt"), make_person("Jon Aker")}),
         make_meeting(early, "will meet", {make_person("Zoë Vànd")}, "planned", "2031-06-01"),
         make_statement(early, "denied", make_person("Mira Solt"), "deny")});
    const Report copy = make_report("a.txt", kText, "North Post", "2031-05-05");
    ReportClaim note;
    note.copy_of = "b.txt";
    add(copy, {make_claim(copy, "Mira Solt met Jon Aker.", note),
               make_meeting(copy, "met", {make_person("Mira Solt"), make_person("Jon Aker")})});
  }
  void add(const Report& report, const std::vector<Claim>& claims) {
    ASSERT_TRUE(record.add(report, claims));
  }
  // "REPORT words" of the claims that a filter gives.
  [[nodiscard]] std::vector<std::string> given(const ClaimFilter& filter) const {
    std::vector<std::string> found;
    const std::vector<Claim> claims = record.claims(filter).value();
    for (const Claim& claim : claims) {
      const Report report = record.report(claim.report).value();
      found.push_back(claim.report + " " + std::string(report.slice(claim.span)));
    }
    return found;
  }
};

TEST_F(Selection, LimitKeepsTheEarliestDays) {
  ClaimFilter filter;
  filter.kinds = {"meeting", "statement"};
  filter.limit = 2;
  EXPECT_THAT(given(filter), ElementsAre("b.txt met", "b.txt denied"));
  EXPECT_EQ(record.count_claims(filter).value(), 4U);
}

TEST_F(Selection, NamesAreSievedWithoutLosingOne) {
  struct Case {
    std::string name;
    std::size_t least;
  };
  for (const Case& sought : std::vector<Case>{{"solt", 3}, {"Zoe Vand", 1}, {"zoë", 1}, {"%", 0}}) {
    ClaimFilter filter;
    filter.kinds = {"meeting", "statement"};
    filter.name = sought.name;
    EXPECT_GE(given(filter).size(), sought.least) << sought.name;
    EXPECT_LE(given(filter).size(), 4U) << sought.name;
  }
}

TEST_F(Selection, ANameHoldsNoWildcards) {
  for (const std::string name : {"M%Solt", "Mira_Solt", "%", "_"}) {
    ClaimFilter filter;
    filter.kinds = {"statement"};  // Mira Solt's, in letters of ASCII only
    filter.name = name;
    // "_" stands in the names of some fields.
    EXPECT_THAT(given(filter), SizeIs(name == "_" ? 1U : 0U)) << name;
  }
}

TEST_F(Selection, AnActIsFound) {
  ClaimFilter filter;
  filter.act = "deny";
  EXPECT_THAT(given(filter), ElementsAre("b.txt denied"));
  filter.act = "accuse";
  EXPECT_THAT(given(filter), IsEmpty());
}

TEST_F(Selection, HeadsHaveNoText) {
  const std::vector<Report> heads = record.report_heads().value();
  ASSERT_THAT(heads, SizeIs(2));
  EXPECT_EQ(heads[0].id, "a.txt");
  EXPECT_EQ(heads[0].outlet.value, "North Post");
  EXPECT_EQ(heads[0].published.value, "2031-05-05");
  EXPECT_EQ(heads[0].text, "");
  EXPECT_THAT(heads[0].paragraphs, IsEmpty());
}

TEST_F(Selection, CopiesNameTheirOrigin) {
  const std::vector<Claim> copies = record.copy_claims().value();
  ASSERT_THAT(copies, SizeIs(1));
  EXPECT_EQ(copies[0].report, "a.txt");
  EXPECT_EQ(std::get<ReportClaim>(copies[0].body).copy_of, "b.txt");
}

}  // namespace
}  // namespace rapporteur::store
