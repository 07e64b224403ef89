#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "link/link.h"
#include "support/claims.h"

namespace rapporteur::link {
namespace {

using test::make_person;
using test::make_report;
using test::make_statement;
using testing::IsEmpty;
using testing::SizeIs;

// Norway and Chile stand for any two states; the people are invented.
const Actor kOla = make_person("Ola Brandt", "Foreign Minister", "Norway");
const Actor kRosa = make_person("Rosa Quintana", "Foreign Minister", "Chile");

struct Said {
  const char* day;
  Actor speaker;
  const char* act;
  const char* words;
};

std::vector<Entry> positions_of(const std::vector<Said>& sayings) {
  static const auto gazetteer = ground::load_gazetteer();
  std::vector<Report> reports;
  for (const Said& said : sayings) {
    const std::string id = "r" + std::to_string(reports.size());
    reports.push_back(make_report(id, said.words, "Outlet " + id, said.day));
  }
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < sayings.size(); ++i)
    claims.push_back(
        make_statement(reports[i], sayings[i].words, sayings[i].speaker, sayings[i].act));
  std::vector<Entry> found;
  for (Entry& entry : link_claims(reports, claims, *gazetteer).entries)
    if (entry.kind == "position") found.push_back(std::move(entry));
  return found;
}

std::string field(const Entry& entry, const std::string& name) {
  for (const auto& [key, value] : entry.fields)
    if (key == name) return value;
  return "";
}

TEST(Positions, WhatSomebodyDemandsAgainIsOnePosition) {
  const auto found = positions_of(
      {{"2031-05-04", kOla, "demand", "The mountain corridor must be opened to convoys."},
       {"2031-06-09", kOla, "demand", "Convoys must be let through the opened mountain corridor."},
       {"2031-06-11", kOla, "demand", "Every prisoner of the spring campaign must go home."}});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].claims, SizeIs(2));
  EXPECT_EQ(field(found[0], "first_voiced"), "2031-05-04");
  EXPECT_EQ(field(found[0], "last_voiced"), "2031-06-09");
  EXPECT_EQ(field(found[0], "restated"), "2031-06-09");
  EXPECT_EQ(field(found[0], "act"), "demand");
}

TEST(Positions, AreNotMadeOfOneDayOfTwoHoldersOrOfPlainReports) {
  constexpr const char* kWords = "The mountain corridor must be opened to convoys.";
  for (const std::vector<Said>& sayings : std::vector<std::vector<Said>>{
           {{"2031-05-04", kOla, "demand", kWords}, {"2031-05-04", kOla, "demand", kWords}},
           {{"2031-05-04", kOla, "demand", kWords}, {"2031-06-09", kRosa, "demand", kWords}},
           {{"2031-05-04", kOla, "demand", kWords}, {"2031-06-09", kOla, "reject", kWords}},
           {{"2031-05-04", kOla, "report", kWords}, {"2031-06-09", kOla, "report", kWords}},
           {{"2031-05-04", make_person("officials"), "demand", kWords},
            {"2031-06-09", make_person("officials"), "demand", kWords}}})
    EXPECT_THAT(positions_of(sayings), IsEmpty());
}

}  // namespace
}  // namespace rapporteur::link
