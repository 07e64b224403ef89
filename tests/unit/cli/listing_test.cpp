// What the listing verbs make of a record: which lines, how many, in which width.

#include <algorithm>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program.h"
#include "store/record_file.h"
#include "support/claims.h"
#include "support/scratch.h"

namespace rapporteur {
namespace {

using test::Ended;
using test::make_claim;
using test::make_meeting;
using test::make_person;
using test::make_report;
using test::make_statement;
using test::run_program;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kText =
    "Mira Solt met Jon Aker in the old town hall. Solt accused Aker of breaking the cease-fire.";

// A wire and its copy of the next day, and another report of a month later.
struct Listing : testing::Test {
  test::ScratchFolder folder;
  std::string path = (folder.path() / "talks.db").string();

  void SetUp() override {
    auto record = store::RecordFile::open(path, {store::OpenMode::create, 200}).value();
    add(record, "wire.txt", "Lake Wire", "2031-05-04", "");
    add(record, "copy.txt", "North Post", "2031-05-05", "wire.txt");
    add(record, "later.txt", "The Harbour Post", "2031-06-04", "");
  }
  static void add(store::RecordFile& record, const std::string& id, const std::string& outlet,
                  const std::string& published, const std::string& copy_of) {
    const Report report = make_report(id, kText, outlet, published);
    ReportClaim facts;
    facts.copy_of = copy_of;
    ASSERT_TRUE(
        record.add(report, {make_claim(report, "Mira", facts),
                            make_meeting(report, "Mira Solt met Jon Aker",
                                         {make_person("Mira Solt"), make_person("Jon Aker")}),
                            make_statement(report, "Solt accused Aker of breaking the cease-fire",
                                           make_person("Mira Solt"), "accuse")}));
  }
  [[nodiscard]] Ended list(std::vector<std::string> words, const std::string& width = "100") const {
    words.insert(words.end(), {"--record", path});
    test::RunOptions options;
    options.environment = {"COLUMNS=" + width};
    return run_program(words, options);
  }
};

std::size_t count_of(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
    ++count;
  return count;
}

TEST_F(Listing, LimitGivesTheFirstLinesWithAllTheirOutletsAndSaysWhatIsMissing) {
  for (const char* format : {"table", "csv", "tsv", "json", "jsonl", "md"}) {
    const Ended all = list({"timeline", "--format", format});
    const Ended some = list({"timeline", "--limit", "2", "--format", format});
    EXPECT_EQ(some.code, 0);
    EXPECT_THAT(some.out, HasSubstr("North Post")) << format;
    EXPECT_THAT(some.out, Not(HasSubstr("[The Harbour Post"))) << format;
    EXPECT_THAT(some.err, HasSubstr("2 more left out by --limit")) << format;
    EXPECT_LT(some.out.size(), all.out.size());
    EXPECT_THAT(all.err, IsEmpty());
  }
}

TEST_F(Listing, FiltersLeaveTheSameLinesInEveryVerb) {
  struct Case {
    std::vector<std::string> words;
    std::size_t lines;
  };
  for (const Case& listed :
       std::vector<Case>{{{"meetings"}, 2},
                         {{"meetings", "--from", "2031-06"}, 1},
                         {{"meetings", "--to", "2031-05-04"}, 1},
                         {{"meetings", "--actor", "aker", "--limit", "1"}, 1},
                         {{"meetings", "--actor", "Aker", "--status", "held"}, 2},
                         {{"statements", "--act", "accuse"}, 2},
                         {{"statements", "--act", "accuse", "--limit", "1"}, 1},
                         {{"timeline", "--kind", "statement", "--actor", "SOLT"}, 2},
                         {{"people", "--actor", "solt"}, 1}}) {
    std::vector<std::string> words = listed.words;
    words.insert(words.end(), {"--format", "jsonl"});
    const Ended ended = list(words);
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(count_of(ended.out, "\n"), listed.lines) << testing::PrintToString(words);
  }
}

TEST_F(Listing, SaysThatNothingIsLeft) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"meetings", "--actor", "Nobody"},
                                             {"statements", "--act", "sing"},
                                             {"meetings", "--status", "denied"},
                                             {"timeline", "--from", "2040"},
                                             {"people", "--actor", "Nobody"}}) {
    const Ended ended = list(words);
    EXPECT_EQ(ended.code, 1);
    EXPECT_THAT(ended.err, HasSubstr("found"));
  }
}

TEST_F(Listing, FitsTheWidthOfTheTerminal) {
  for (const std::size_t width : {48U, 60U, 80U, 120U}) {
    for (const char* verb : {"timeline", "meetings", "statements", "people"}) {
      std::istringstream lines(list({verb}, std::to_string(width)).out);
      for (std::string line; std::getline(lines, line);) {
        const auto columns = std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; });
        EXPECT_LE(static_cast<std::size_t>(columns), width) << verb << ": " << line;
      }
    }
  }
}

TEST_F(Listing, HasNoColourWhereItIsNoTerminal) {
  EXPECT_THAT(list({"timeline"}).out, Not(HasSubstr("\x1b")));
}

TEST_F(Listing, ExportsTakeTheSameFilters) {
  const Ended claims = list({"export", "--format", "claims", "--actor", "Aker", "--to", "2031-05"});
  EXPECT_EQ(count_of(claims.out, "\"kind\":\"meeting\""), 2U);
  const Ended page = list({"export", "--format", "html", "--kind", "meeting"});
  EXPECT_THAT(page.out, HasSubstr("Lake Wire"));
  EXPECT_THAT(page.out, Not(HasSubstr("accuses")));
}

}  // namespace
}  // namespace rapporteur
