#include "pipeline/read_many.h"

#include <fstream>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/scratch.h"

namespace rapporteur::pipeline {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

constexpr const char* kBody =
    "The ministers of both countries met on Monday in the old town hall and agreed to meet again "
    "in spring.";

// Without a model: what is tested is the order, not the claims.
struct ReadMany : testing::Test {
  test::ScratchFolder folder;
  Resources use = load_resources({"", lang::Mode::news, {}, true}).value();
  ReadJob job;

  void add_text(const std::string& name, const std::string& text = kBody) {
    add(name, text + "\n");
  }
  void add_records(const std::string& name, int count) {
    std::string lines;
    for (int i = 0; i < count; ++i)
      lines += fmt::format("{{\"id\":\"{}-{}\",\"text\":\"{}\"}}\n", name, i, kBody);
    add(name, lines);
  }
  void add(const std::string& name, const std::string& bytes) {
    std::ofstream(folder.path() / name) << bytes;
    job.files.push_back(folder.path() / name);
  }
  // Report ids and, for problems, "!".
  std::vector<std::string> read(unsigned threads, std::size_t most = 1000000) {
    job.threads = threads;
    std::vector<std::string> order;
    read_many(job, use, [&](Outcome&& outcome, const Progress&) {
      const auto* reading = std::get_if<Reading>(&outcome);
      order.push_back(reading == nullptr ? "!" : reading->report.id);
      return order.size() < most;
    });
    return order;
  }
};

TEST_F(ReadMany, HandsReportsOnInTheOrderOfTheInput) {
  add_records("a.jsonl", 3);
  add_text("b.txt");
  EXPECT_THAT(read(2), ElementsAre("a.jsonl-0", "a.jsonl-1", "a.jsonl-2", "b.txt"));
}

TEST_F(ReadMany, GivesTheSameOnAnyNumberOfThreads) {
  add_records("a.jsonl", 700);
  for (int i = 0; i < 150; ++i) add_text(fmt::format("b{:03}.txt", i));
  add_records("c.jsonl", 90);
  const std::vector<std::string> expected = read(1);
  EXPECT_THAT(expected, SizeIs(940));
  for (const unsigned threads : {2U, 3U, 8U})
    EXPECT_EQ(read(threads), expected) << threads << " threads";
}

TEST_F(ReadMany, NamesWhatCannotBeReadInItsPlaceAndGoesOn) {
  add_text("a.txt");
  job.files.push_back(folder.path() / "missing.txt");
  add_text("c.txt");
  EXPECT_THAT(read(3), ElementsAre("a.txt", "!", "c.txt"));
}

TEST_F(ReadMany, EndsWhenNoMoreIsWanted) {
  add_records("a.jsonl", 500);
  EXPECT_THAT(read(4, 5), SizeIs(5));
}

TEST_F(ReadMany, EndsAtOnceWithoutInput) { EXPECT_THAT(read(2), SizeIs(0)); }

}  // namespace
}  // namespace rapporteur::pipeline
