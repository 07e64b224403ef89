// A record whose writer is killed at any point of its work - reading, taking in claims, deciding,
// renewing entries - is sound and holds everything for which there was a receipt.

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "link/decision_line.h"
#include "link/entry_line.h"
#include "pipeline/kept_entries.h"
#include "pipeline/link_record.h"
#include "support/claims.h"
#include "support/kill_count.h"
#include "support/scratch.h"

namespace rapporteur::pipeline {
namespace {

using test::make_meeting;
using test::make_person;
using test::make_report;

struct Step {
  Report report;
  Claim own, others;
  Decision decision;
};

Step numbered(int number) {
  Step step;
  const std::string day = "2031-05-0" + std::to_string(1 + number % 9);
  step.report = make_report("r" + std::to_string(number),
                            "Mira Solt met Jon Aker on " + day + " in the harbour.", "Post", day);
  step.own = make_meeting(step.report, "met", {make_person("Mira Solt"), make_person("Jon Aker")},
                          "held", day);
  step.others = step.own;
  step.others.coder = "anna";
  step.others.id = "a" + step.own.id.substr(1);
  step.decision.act = "accept";
  step.decision.who = "ben";
  step.decision.made_on = "2031-06-01T10:00:00Z";
  step.decision.claim = link::anchor_of(step.own);
  step.decision.id = link::decision_id(step.decision);
  return step;
}

// Four receipts for each number, one behind each kind of work.
[[noreturn]] void work_until_killed(const std::filesystem::path& path, int receipts) {
  auto record = store::RecordFile::open(path, {store::OpenMode::create, 1000});
  for (int done = 0; record; ++done) {
    const Step step = numbered(done / 4);
    bool is_done = false;
    if (done % 4 == 0) is_done = record->add(step.report, {step.own}).has_value();
    if (done % 4 == 1) is_done = record->add_claims(step.report, {step.others}).has_value();
    if (done % 4 == 2) is_done = record->add_decisions({step.decision}).has_value();
    if (done % 4 == 3) is_done = renew_entries(*record).has_value();
    if (!is_done || write(receipts, &done, sizeof done) != sizeof done) break;
  }
  _exit(1);
}

// How many receipts the child gave before it was killed.
int run_and_kill(const std::filesystem::path& path, std::chrono::microseconds after) {
  int ends[2];
  if (pipe(ends) != 0) return 0;
  const pid_t child = fork();
  if (child < 0) return 0;  // kill(-1) would end every process of this user
  if (child == 0) work_until_killed(path, ends[1]);
  close(ends[1]);
  int receipts = 0;
  int number = 0;
  // The first receipt shows that the record is open: the moment counts from there.
  if (read(ends[0], &number, sizeof number) == sizeof number) ++receipts;
  std::this_thread::sleep_for(after);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  while (read(ends[0], &number, sizeof number) == sizeof number) ++receipts;
  close(ends[0]);
  return receipts;
}

std::string lines_of(const Entries& entries) {
  std::string lines;
  for (const Entry& entry : entries.entries) lines += link::to_json(entry) + "\n";
  return lines;
}

TEST(KilledAtAnyWork, TheRecordIsSoundAndHoldsAllThatWasReceipted) {
  constexpr unsigned kSeed = 20310504;
  std::mt19937 random(kSeed);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same in every run
  std::uniform_int_distribution<int> microseconds(0, 60000);
  for (int round = 0; round < test::kill_count(15); ++round) {
    const test::ScratchFolder folder;
    const auto path = folder.path() / "record.db";
    const int receipts = run_and_kill(path, std::chrono::microseconds(microseconds(random)));
    auto record = store::RecordFile::open(path, {store::OpenMode::read_write, 1000});
    ASSERT_TRUE(record) << record.error().message;
    ASSERT_TRUE(record->check_integrity());
    const std::size_t decided = record->decisions().value().size();
    for (int done = 0; done < receipts; ++done) {
      const Step step = numbered(done / 4);
      const auto claims = record->claims_of(step.report.id).value();
      const std::size_t least = done % 4 == 0 ? 1 : 2;  // its own, then the other coder's too
      ASSERT_GE(claims.size(), least) << "round " << round << " step " << done;
      const std::size_t decisions = static_cast<std::size_t>(done / 4) + (done % 4 >= 2 ? 1 : 0);
      ASSERT_GE(decided, decisions) << "round " << round << " step " << done;
    }
    ASSERT_TRUE(renew_entries(*record));
    ASSERT_EQ(lines_of(all_entries(*record).value()), lines_of(link_record(*record).value()));
  }
}

}  // namespace
}  // namespace rapporteur::pipeline
