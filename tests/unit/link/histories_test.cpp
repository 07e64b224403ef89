#include "link/histories.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "link/link.h"
#include "support/claims.h"

namespace rapporteur::link {
namespace {

using test::make_report;
using test::make_state;
using testing::IsEmpty;
using testing::SizeIs;

Claim make_event(const Report& report, std::string_view words, const std::string& type,
                 const std::string& date = "") {
  EventClaim body;
  body.type = type;
  body.sources = {make_state("Norway", "NOR")};
  body.targets = {make_state("Chile", "CHL")};
  Claim claim = test::make_claim(report, words, body);
  claim.id = std::string(words);
  claim.date = date;
  claim.status = "happened";
  return claim;
}

std::vector<Entry> histories_of(const std::vector<Report>& reports,
                                const std::vector<Claim>& claims) {
  const auto gazetteer = ground::load_gazetteer();
  std::vector<Entry> found;
  for (Entry& entry : link_claims(reports, claims, *gazetteer).entries)
    if (std::ranges::any_of(entry.fields,
                            [](const auto& field) { return field.second == "history"; }))
      found.push_back(std::move(entry));
  return found;
}

const Report kPast =
    make_report("a",
                "Norway claimed the island in 1988.\nThe war that followed ended in occupation.\n"
                "\nNorway fired on Chile on Sunday.");

TEST(Histories, PutTogetherWhatAParagraphTellsOfThePast) {
  const auto found = histories_of(
      {kPast}, {make_event(kPast, "claimed the island", "claim territory", "1988"),
                make_event(kPast, "The war", "war"), make_event(kPast, "occupation", "occupy")});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].title, "The past as told of Norway, Chile: claim territory, war, occupy");
  EXPECT_THAT(found[0].claims, SizeIs(3));
  EXPECT_EQ(found[0].date, "1988");
}

TEST(Histories, LeaveTheNewsOut) {
  EXPECT_THAT(
      histories_of({kPast}, {make_event(kPast, "claimed the island", "attack", "2031-05-01"),
                             make_event(kPast, "The war", "war", "2031-05-02")}),
      IsEmpty());
}

TEST(Histories, NeedADayOfThePast) {
  EXPECT_THAT(histories_of({kPast}, {make_event(kPast, "The war", "war"),
                                     make_event(kPast, "occupation", "occupy")}),
              IsEmpty());
}

TEST(Histories, OfTwoReportsAreOneWhereTheyShareAnEntry) {
  const Report other = make_report(
      "b", "Since 1990 the island is under occupation; it was besieged.", "Second", "2031-05-05");
  Claim held = make_event(kPast, "occupation", "occupy");
  Claim also = make_event(other, "occupation", "occupy");
  const auto found = histories_of(
      {kPast, other}, {make_event(kPast, "claimed the island", "claim territory", "1988"), held,
                       also, make_event(other, "besieged", "blockade", "1990")});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].date, "1988/1990");
  EXPECT_THAT(found[0].claims, SizeIs(4));
}

}  // namespace
}  // namespace rapporteur::link
