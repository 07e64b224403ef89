// The record is a function of what was read and decided: not of the order, nor of how often.

#include <algorithm>
#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "link/decision_line.h"
#include "link/decisions.h"
#include "link/entry_line.h"
#include "pipeline/copy_search.h"
#include "pipeline/kept_entries.h"
#include "pipeline/link_record.h"
#include "support/claims.h"
#include "support/scratch.h"

namespace rapporteur::pipeline {
namespace {

using test::make_claim;
using test::make_meeting;
using test::make_person;
using test::make_report;
using test::make_statement;

constexpr unsigned kSeed = 20310504;

const std::vector<std::string> kBackground = {
    "The two capitals have not spoken for a year and more, and the border posts are shut on most "
    "days of the week.",
    "Traders on the river say that nothing moves without a paper from both sides and that few get "
    "one.",
    "Observers counted eleven convoys in the spring, which is four less than in the year before."};

struct Coded {
  Report report;
  std::vector<Claim> claims;
};

// A world of few people in few days, so that much of it meets; every third report repeats the one
// before under another name, now and then with a sentence more.
std::vector<Coded> make_world(std::mt19937& random, std::size_t count) {
  const std::vector<Actor> people = {make_person("Ola Brandt", "Foreign Minister", "Norway"),
                                     make_person("Ola Brant", "Foreign Minister", "Norway"),
                                     make_person("Rosa Quintana", "Foreign Minister", "Chile"),
                                     make_person("Hugh Penrose", "Special Envoy", "United Nations"),
                                     make_person("Per Aasen", "President", "Norway")};
  const auto pick = [&](std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(0, most - 1)(random);
  };
  std::vector<Coded> world;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string id = "r" + std::to_string(i) + ".txt";
    const std::string day = "2031-05-0" + std::to_string(1 + pick(6));
    if (i % 3 == 2) {
      Coded copy = world.back();
      copy.report.id = id;
      copy.report.outlet.value = "Outlet of copies";
      for (Claim& claim : copy.claims) claim.report = id;
      world.push_back(std::move(copy));
      continue;
    }
    const Actor& one = people[pick(people.size())];
    const Actor& other = people[pick(people.size())];
    const std::string met = one.name + " met " + other.name + " in Tavo on day " + day + ".";
    const std::string said = one.name + " said that the corridor would open in autumn.";
    std::string text = met + " " + said;
    for (std::size_t k = 0; k < 2; ++k) text += " " + kBackground[pick(3)];
    Coded coded;
    coded.report = make_report(id, text, "Outlet " + std::to_string(pick(4)), day);
    Claim meeting = make_meeting(coded.report, met, {one, other}, pick(4) == 0 ? "planned" : "held",
                                 pick(3) == 0 ? "" : day);
    if (pick(2) == 0) meeting.places.push_back({"Tavo", {}, "city", "", {}, {}, ""});
    coded.claims = {make_claim(coded.report, met.substr(0, 3), ReportClaim{}), meeting,
                    make_statement(coded.report, said, one, "say")};
    world.push_back(std::move(coded));
  }
  return world;
}

class RecordOrder : public testing::Test {
 protected:
  store::RecordFile fresh() {
    return store::RecordFile::open(folder_.path() / (std::to_string(++records_) + ".db"),
                                   {store::OpenMode::create, 200})
        .value();
  }
  static void read(store::RecordFile& record, const Coded& coded) {
    const auto known = record.copy_of(coded.report.id, coded.report.sha256).value();
    auto found = find_copies(record, coded.report).value();
    std::vector<Claim> claims = coded.claims;
    for (Claim& claim : claims)
      if (auto* own = std::get_if<ReportClaim>(&claim.body))
        own->copy_of = known ? *known : found.copy_of;
    store::CodedReport added{coded.report, {}, claims};
    if (!known) added.trace = std::move(found.trace);
    ASSERT_TRUE(record.add(added));
  }
  static std::string content(store::RecordFile& record) {
    EXPECT_TRUE(renew_entries(record));
    const Entries entries = all_entries(record).value();
    std::string lines;
    for (const Entry& entry : entries.entries) lines += link::to_json(entry) + "\n";
    return lines + testing::PrintToString(entries.voices);
  }
  static std::string recomputed(const store::RecordFile& record) {
    const Entries entries = link_record(record).value();
    std::string lines;
    for (const Entry& entry : entries.entries) lines += link::to_json(entry) + "\n";
    return lines + testing::PrintToString(entries.voices);
  }

  std::mt19937 random_{kSeed};  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same in every run
  test::ScratchFolder folder_;
  int records_ = 0;
};

TEST_F(RecordOrder, AnyOrderOfAnySubsetGivesTheSameBytes) {
  for (int round = 0; round < 12; ++round) {
    std::vector<Coded> world = make_world(random_, 12);
    std::ranges::shuffle(world, random_);
    world.resize(4 + static_cast<std::size_t>(round % 9));
    std::string first;
    for (int order = 0; order < 3; ++order) {
      std::ranges::shuffle(world, random_);
      store::RecordFile record = fresh();
      // Entries are renewed on the way as well, as when a record grows from day to day.
      for (std::size_t i = 0; i < world.size(); ++i) {
        read(record, world[i]);
        if (i % 3 == 1) (void)content(record);
      }
      const std::string entries = content(record);
      EXPECT_EQ(entries, recomputed(record));
      if (first.empty()) first = entries;
      EXPECT_EQ(entries, first);
    }
  }
}

TEST_F(RecordOrder, ReadingAgainAddsNothing) {
  std::vector<Coded> world = make_world(random_, 12);
  store::RecordFile record = fresh();
  for (const Coded& coded : world) read(record, coded);
  const std::string before = content(record);
  const std::int64_t changes = record.changes().value();
  std::ranges::shuffle(world, random_);
  for (const Coded& coded : world) read(record, coded);
  EXPECT_EQ(record.changes().value(), changes);
  EXPECT_TRUE(has_kept_entries(record).value());
  EXPECT_EQ(content(record), before);
}

TEST_F(RecordOrder, RemovingAReportRemovesExactlyWhatRestedOnIt) {
  std::vector<Coded> world = make_world(random_, 9);
  for (std::size_t gone = 0; gone < world.size(); ++gone) {
    store::RecordFile with = fresh();
    store::RecordFile without = fresh();
    for (const Coded& coded : world) read(with, coded);
    for (const Coded& coded : world)
      if (coded.report.id != world[gone].report.id) read(without, coded);
    (void)content(with);
    ASSERT_TRUE(with.remove(world[gone].report.id));
    EXPECT_EQ(content(with), content(without)) << world[gone].report.id;
    EXPECT_TRUE(with.check_integrity());
    read(with, world[gone]);
    store::RecordFile whole = fresh();
    for (const Coded& coded : world) read(whole, coded);
    EXPECT_EQ(content(with), content(whole));
  }
}

Decision decision_on(const Claim& claim, const std::string& act, int minute) {
  Decision decision;
  decision.act = act;
  decision.who = "anna";
  decision.made_on = "2031-06-01T" + std::to_string(10 + minute / 60) + ":" +
                     std::to_string(10 + minute % 50) + ":00Z";
  decision.claim = link::anchor_of(claim);
  return decision;
}

// The claims of each entry, without what is proposed between entries.
std::set<std::vector<std::string>> groups(const store::RecordFile& record) {
  std::set<std::vector<std::string>> groups;
  const Entries entries = all_entries(record).value();
  for (const Entry& entry : entries.entries) {
    std::vector<std::string> claims;
    for (const EntryClaim& claim : entry.claims) claims.push_back(claim.report + "/" + claim.claim);
    groups.insert(std::move(claims));
  }
  return groups;
}

TEST_F(RecordOrder, JoiningThenPartingRestores) {
  const std::vector<Coded> world = make_world(random_, 12);
  store::RecordFile record = fresh();
  for (const Coded& coded : world) read(record, coded);
  for (std::size_t i = 0; i + 1 < world.size(); i += 3) {
    const Claim& one = world[i].claims[1];
    const Claim& other = world[i + 1].claims[1];
    const auto before = groups(record);
    const bool were_one = std::ranges::any_of(before, [&](const auto& claims) {
      return std::ranges::count(claims, link::claim_key(one)) +
                 std::ranges::count(claims, link::claim_key(other)) ==
             2;
    });
    if (were_one) continue;
    for (const char* act : {"join", "part"}) {
      Decision decision = decision_on(one, act, act[0] == 'j' ? 1 : 2);
      decision.other = link::anchor_of(other);
      decision.id = link::decision_id(decision);
      ASSERT_EQ(record.add_decisions({decision}).value(), 1U);
      EXPECT_EQ(groups(record) == before, act[0] == 'p');
    }
  }
}

// Rules that read otherwise: other ids, other ends, and here and there a claim less.
std::vector<Coded> read_otherwise(std::vector<Coded> world) {
  for (Coded& coded : world) {
    for (Claim& claim : coded.claims) {
      if (std::holds_alternative<ReportClaim>(claim.body)) continue;
      claim.id = "f" + claim.id.substr(1);
      claim.rule = "another";
      claim.span.end -= 2;
    }
    if (coded.report.id.ends_with("4.txt")) coded.claims.pop_back();
  }
  return world;
}

TEST_F(RecordOrder, TwoHundredDecisionsAreKeptOrListedWhenAllIsReadAnew) {
  std::vector<Coded> world = make_world(random_, 24);
  store::RecordFile record = fresh();
  for (const Coded& coded : world) read(record, coded);
  const std::vector<std::string> acts = {"accept", "reject", "correct", "dispute", "join", "part"};
  std::vector<Decision> decisions;
  for (int i = 0; i < 200; ++i) {
    const auto any_claim = [&]() -> const Claim& {
      const auto& claims = world[random_() % world.size()].claims;
      return claims[1 + random_() % (claims.size() - 1)];
    };
    Decision decision = decision_on(any_claim(), acts[random_() % acts.size()], i);
    decision.why = std::to_string(i);
    if (decision.act == "correct") {
      decision.field = "date";
      decision.value = "2031-07-" + std::to_string(10 + i % 20);
    }
    if (decision.act == "join" || decision.act == "part")
      decision.other = link::anchor_of(any_claim());
    decision.id = link::decision_id(decision);
    decisions.push_back(decision);
  }
  ASSERT_EQ(record.add_decisions(decisions).value(), 200U);
  std::vector<Coded> anew = read_otherwise(world);
  std::ranges::shuffle(anew, random_);
  for (const Coded& coded : anew) read(record, coded);
  EXPECT_EQ(record.decisions().value().size(), 200U);

  const std::vector<Claim> claims = record.claims({}).value();
  const link::Judged judged = link::judge(claims, decisions);
  std::set<std::string> listed;
  for (const DecisionConflict& conflict : judged.conflicts) listed.insert(conflict.decision);
  const auto answers = [&](const ClaimAnchor& anchor) {
    return std::ranges::any_of(claims, [&](const Claim& claim) {
      return claim.report == anchor.report && link::anchor_of(claim).kind == anchor.kind &&
             claim.span.overlaps(anchor.span);
    });
  };
  std::size_t kept = 0;
  for (const Decision& decision : decisions) {
    const bool has_claims =
        answers(decision.claim) && (decision.other.claim.empty() || answers(decision.other));
    EXPECT_TRUE(has_claims || listed.contains(decision.id)) << link::to_json(decision);
    kept += listed.contains(decision.id) ? 0U : 1U;
  }
  EXPECT_GT(kept, 100U);
  EXPECT_LT(kept, 200U);
  // The same log over the same claims in a fresh record gives the same entries.
  store::RecordFile replayed = fresh();
  for (const Coded& coded : anew) read(replayed, coded);
  ASSERT_TRUE(replayed.add_decisions(decisions));
  EXPECT_EQ(content(replayed), content(record));
}

}  // namespace
}  // namespace rapporteur::pipeline
