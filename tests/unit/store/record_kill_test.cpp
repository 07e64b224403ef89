// What a crash and a full disk leave behind.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/record_file.h"
#include "support/claims.h"
#include "support/kill_count.h"
#include "support/scratch.h"

namespace rapporteur::store {
namespace {

using test::make_meeting;
using test::make_person;
using test::make_report;

CodedReport numbered(int number) {
  const std::string padding(static_cast<std::size_t>(200 + 997 * number % 9000), 'x');
  const Report report =
      make_report("r" + std::to_string(number), "Mira Solt met Jon Aker. " + padding);
  return {report,
          {},
          {make_meeting(report, "met", {make_person("Mira Solt"), make_person("Jon Aker")})}};
}

// Adds reports until it is killed and writes the number of each into `receipts` once it is in.
[[noreturn]] void add_until_killed(const std::filesystem::path& path, int receipts) {
  auto record = RecordFile::open(path, {OpenMode::create, 1000});
  for (int number = 0; record; ++number) {
    const auto receipt = record->add(numbered(number));
    if (!receipt || write(receipts, &number, sizeof number) != sizeof number) break;
  }
  _exit(1);
}

// When the child is killed: so long after it was started, or after its first receipt. Only the
// second shows anything on a machine where opening a record takes longer than any delay.
struct Moment {
  std::chrono::microseconds after;
  bool from_first_receipt = false;
};

// How many receipts the child gave before it was killed.
int run_and_kill(const std::filesystem::path& path, Moment moment) {
  int ends[2];
  if (pipe(ends) != 0) return -1;
  const pid_t child = fork();
  if (child < 0) return -1;  // kill(-1) would end every process of this user
  if (child == 0) add_until_killed(path, ends[1]);
  close(ends[1]);
  int number = -1, receipts = 0;
  if (moment.from_first_receipt && read(ends[0], &number, sizeof number) == sizeof number)
    ++receipts;
  std::this_thread::sleep_for(moment.after);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  while (read(ends[0], &number, sizeof number) == sizeof number) ++receipts;
  close(ends[0]);
  return receipts;
}

TEST(KilledAtAnyPoint, ARecordIsSoundAndHoldsEveryReportThatWasReceipted) {
  std::mt19937 random(20260101);
  std::uniform_int_distribution<int> delay(0, 60'000);
  int receipts_in_all = 0;
  for (int round = 0; round < test::kill_count(30); ++round) {
    const test::ScratchFolder folder;
    const auto path = folder.path() / "talks.db";
    const int receipts =
        run_and_kill(path, {std::chrono::microseconds(delay(random)), round % 2 == 1});
    receipts_in_all += receipts;
    const auto record = RecordFile::open(path, {OpenMode::create, 1000});
    ASSERT_TRUE(record) << record.error().message;
    const auto sound = record->check_integrity();
    ASSERT_TRUE(sound) << sound.error().message;
    // One more may be in than the pipe says: killed between the two.
    const std::size_t held = record->report_ids()->size();
    ASSERT_GE(held, static_cast<std::size_t>(receipts));
    ASSERT_LE(held, static_cast<std::size_t>(receipts) + 1);
    for (int number = 0; number < receipts; ++number) {
      const CodedReport expected = numbered(number);
      ASSERT_EQ(record->report(expected.report.id)->text, expected.report.text);
      ASSERT_EQ(record->claims_of(expected.report.id)->size(), 1U);
    }
  }
  EXPECT_GT(receipts_in_all, 0)
      << "every child was killed before its first report: the test shows nothing";
}

// In a child, so that the limit on file size (a stand-in for a full disk) ends with it.
TEST(AFullDisk, IsNamedAndTheRecordKeepsWhatItHeld) {
  const test::ScratchFolder folder;
  const auto path = folder.path() / "talks.db";
  { (void)RecordFile::open(path, {OpenMode::create, 1000})->add(numbered(0)); }
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    auto record = RecordFile::open(path, {OpenMode::read_write, 1000});
    const rlimit limit{256 * 1024, 256 * 1024};
    setrlimit(RLIMIT_FSIZE, &limit);
    for (int number = 1; number < 1000; ++number) {
      const auto receipt = record->add(numbered(number));
      if (receipt) continue;
      const bool named = receipt.error().kind == ErrorKind::io &&
                         receipt.error().message.find(path.string()) != std::string::npos &&
                         receipt.error().message.find("disk is full") != std::string::npos;
      _exit(named && record->report("r0") ? 0 : 1);
    }
    _exit(2);
  }
  int status = -1;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
  const auto record = RecordFile::open(path, {OpenMode::read_write, 1000});
  ASSERT_TRUE(record);
  EXPECT_TRUE(record->check_integrity());
  EXPECT_TRUE(record->report("r0"));
}

}  // namespace
}  // namespace rapporteur::store
