#include "store/record_file.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "claim/claim_json.h"
#include "store/sqlite.h"
#include "support/claims.h"
#include "support/scratch.h"

namespace rapporteur::store {
namespace {

using test::make_meeting;
using test::make_person;
using test::make_report;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kText = "Mira Solt met Jon Aker in Tavo on 3 May.";

Report tavo(const std::string& id = "a.txt") { return make_report(id, kText); }

std::vector<Claim> met(const Report& report) {
  return {make_meeting(report, "Mira Solt met Jon Aker",
                       {make_person("Mira Solt"), make_person("Jon Aker")}, "held", "2031-05-03")};
}

struct Record : testing::Test {
  test::ScratchFolder folder;
  std::filesystem::path path = folder.path() / "talks.db";

  [[nodiscard]] RecordFile open(OpenMode mode = OpenMode::create) const {
    auto record = RecordFile::open(path, {mode, 200});
    if (!record) throw std::runtime_error(record.error().message);
    return std::move(*record);
  }
};

TEST_F(Record, GivesBackWhatWasAdded) {
  RecordFile record = open();
  const Receipt receipt = record.add({tavo(), {{0, 40}}, met(tavo())}).value();
  EXPECT_TRUE(receipt.added);
  EXPECT_EQ(receipt.claims, 1U);
  const Report report = record.report("a.txt").value();
  EXPECT_EQ(report.text, kText);
  EXPECT_EQ(report.outlet.value, "The Harbour Post");
  EXPECT_EQ(report.published.from, "metadata");
  ASSERT_THAT(report.paragraphs, SizeIs(1));
  EXPECT_EQ(report.paragraphs[0].kind, ParagraphKind::prose);
  EXPECT_THAT(record.sentences_of("a.txt").value(), ElementsAre(Span{0, 40}));
  const std::vector<Claim> claims = record.claims_of("a.txt").value();
  ASSERT_THAT(claims, SizeIs(1));
  EXPECT_EQ(claim::to_json(report, claims[0]), claim::to_json(tavo(), met(tavo())[0]));
}

TEST_F(Record, IsTheSameAfterClosing) {
  (void)open().add(tavo(), met(tavo()));
  EXPECT_THAT(open(OpenMode::read_only).report_ids().value(), ElementsAre("a.txt"));
}

TEST_F(Record, DoesNotChangeWhenAReportIsAddedTwice) {
  RecordFile record = open();
  ASSERT_TRUE(record.begin_run({"p 1", "m", "news", "r"}));
  EXPECT_TRUE(record.add(tavo(), met(tavo()))->added);
  EXPECT_FALSE(record.add(tavo(), met(tavo()))->added);
  EXPECT_THAT(record.claims({}).value(), SizeIs(1));
  EXPECT_EQ(record.count_superseded().value(), 0);
}

TEST_F(Record, KeepsOlderClaimsAsSupersededWhenOtherRulesReadTheReport) {
  RecordFile record = open();
  ASSERT_TRUE(record.begin_run({"p 1", "m", "news", "r1"}));
  (void)record.add(tavo(), met(tavo()));
  std::vector<Claim> other = met(tavo());
  other[0].status = "planned";
  ASSERT_TRUE(record.begin_run({"p 1", "m", "news", "r2"}));
  EXPECT_TRUE(record.add(tavo(), other)->added);
  ASSERT_THAT(record.claims({}).value(), SizeIs(1));
  EXPECT_EQ(record.claims({})->front().status, "planned");
  EXPECT_EQ(record.count_superseded().value(), 1);
}

TEST_F(Record, LeavesTheClaimsOfOtherCodersWhenTheProgramReadsAgain) {
  RecordFile record = open();
  std::vector<Claim> claims = met(tavo());
  claims[0].coder = "M. Okafor";
  (void)record.add(tavo(), claims);
  (void)record.add(tavo(), met(tavo()));
  EXPECT_THAT(record.claims({}).value(), SizeIs(2));
  EXPECT_EQ(record.count_superseded().value(), 0);
}

TEST_F(Record, TakesNewFactsOfAReportAndKeepsItsText) {
  RecordFile record = open();
  (void)record.add(tavo(), {});
  Report known = tavo();
  known.outlet = {"Tavo Wire", "user"};
  EXPECT_TRUE(record.add(known, {})->added);
  EXPECT_EQ(record.report("a.txt")->outlet.value, "Tavo Wire");
  EXPECT_THAT(record.report_ids().value(), SizeIs(1));
}

TEST_F(Record, KeepsAnotherTextUnderAKnownIdBesideIt) {
  RecordFile record = open();
  (void)record.add(tavo(), met(tavo()));
  const Report other = make_report("a.txt", "Another page with the same file name.");
  const Receipt receipt = record.add(other, {}).value();
  EXPECT_EQ(receipt.report, "a.txt~" + other.sha256.substr(0, 8));
  EXPECT_FALSE(record.add(other, {})->added);
  EXPECT_THAT(record.report_ids().value(), SizeIs(2));
}

TEST_F(Record, KeepsTheOlderTextWhenTheSameFileIsReadBetter) {
  RecordFile record = open();
  (void)record.add(tavo(), met(tavo()));
  Report better = tavo();
  better.text = "TAVO. Mira Solt met Jon Aker in Tavo on 3 May.";
  EXPECT_TRUE(record.add(better, met(better))->added);
  EXPECT_EQ(record.report("a.txt")->text, better.text);
  EXPECT_THAT(record.claims({}).value(), SizeIs(1));
  EXPECT_EQ(record.count_superseded().value(), 1);
  EXPECT_TRUE(record.check_integrity());
}

TEST_F(Record, SortsByReportWhateverTheOrderOfAdding) {
  RecordFile record = open();
  (void)record.add(make_report("b", "Two."), {});
  (void)record.add(make_report("a", "One."), {});
  EXPECT_THAT(record.report_ids().value(), ElementsAre("a", "b"));
}

struct Narrow {
  std::string what;
  ClaimFilter filter;
  std::size_t claims;
};
class Filter : public Record, public testing::WithParamInterface<Narrow> {};

TEST_P(Filter, GivesTheClaimsThatFit) {
  RecordFile record = open();
  const Report report = tavo();
  std::vector<Claim> claims = met(report);
  claims.push_back(test::make_statement(report, "on 3 May", make_person("Jon Aker"), "deny"));
  (void)record.add(report, claims);
  EXPECT_THAT(record.claims(GetParam().filter).value(), SizeIs(GetParam().claims))
      << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    Fields, Filter,
    testing::Values(Narrow{"none", {}, 2}, Narrow{"kind", {{"meeting"}, "", "", "", ""}, 1},
                    Narrow{"two kinds", {{"meeting", "statement"}, "", "", "", ""}, 2},
                    Narrow{"status", {{}, "held", "", "", ""}, 1},
                    Narrow{"from", {{}, "", "2031-05-04", "", ""}, 1},
                    Narrow{"to", {{}, "", "", "2031-05-03", ""}, 1},
                    Narrow{"report", {{}, "", "", "", "b"}, 0},
                    Narrow{"all", {{"statement"}, "", "2031-05-04", "2031-05-04", "a.txt"}, 1}));

TEST_F(Record, FindsClaimsByTheBeginningOfTheirId) {
  RecordFile record = open();
  (void)record.add(tavo("a.txt"), met(tavo("a.txt")));
  (void)record.add(tavo("b.txt"), met(tavo("b.txt")));
  EXPECT_THAT(record.claims_by_id("c2-").value(), SizeIs(2));
  EXPECT_THAT(record.claims_by_id("b.txt/c2").value(), SizeIs(1));
  EXPECT_THAT(record.claims_by_id("x").value(), IsEmpty());
}

TEST_F(Record, FindsWordsWithoutTheirMarksAndTakesSignsAsTheyAre) {
  RecordFile record = open();
  (void)record.add(make_report("a", "Talks in Čelna failed."), {});
  EXPECT_THAT(record.search("celna", 10).value(), SizeIs(1));
  EXPECT_THAT(record.search("tal*", 10).value(), SizeIs(1));
  EXPECT_THAT(record.search("\"in Celna\" talks", 10).value(), SizeIs(1));
  EXPECT_THAT(record.search("\"Celna in\"", 10).value(), IsEmpty());
  EXPECT_THAT(record.search("AND OR NOT ( \" - NEAR(", 10).value(), IsEmpty());
  EXPECT_THAT(record.search("celna", 10)->front().snippet, HasSubstr("\x02Čelna\x03"));
}

TEST_F(Record, NamesARecordThatIsNotThere) {
  EXPECT_EQ(RecordFile::open(path, {}).error().kind, ErrorKind::not_found);
}

TEST_F(Record, RefusesANewerRecordWithoutChangingIt) {
  (void)open();
  { (void)Database::open(path, OpenMode::read_write, 0)->execute("PRAGMA user_version = 999"); }
  const auto record = RecordFile::open(path, {OpenMode::create, 0});
  ASSERT_FALSE(record);
  EXPECT_EQ(record.error().kind, ErrorKind::unsupported);
  EXPECT_THAT(record.error().message, HasSubstr("newer version"));
}

TEST_F(Record, RefusesTheDatabaseOfAnotherProgram) {
  { (void)Database::open(path, OpenMode::create, 0)->execute("CREATE TABLE theirs (x)"); }
  EXPECT_EQ(RecordFile::open(path, {OpenMode::create, 0}).error().kind, ErrorKind::bad_input);
}

TEST_F(Record, RefusesAFileThatIsNoDatabase) {
  std::ofstream(path) << std::string(8000, 'x');
  EXPECT_EQ(RecordFile::open(path, {}).error().kind, ErrorKind::bad_input);
}

TEST_F(Record, SaysThatItIsDamaged) {
  {
    RecordFile record = open();
    for (int i = 0; i < 40; ++i) {
      (void)record.add(
          make_report("r" + std::to_string(i), std::string(9000, static_cast<char>('a' + i % 26))),
          {});
    }
  }
  {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(4096 * 8);
    file << std::string(std::size_t{4096} * 60, '\xAA');
  }
  const auto record = RecordFile::open(path, {});
  const auto sound = record ? record->check_integrity() : tl::unexpected(record.error());
  ASSERT_FALSE(sound);
  EXPECT_EQ(sound.error().kind, ErrorKind::corrupt_record);
}

TEST_F(Record, SaysThatItIsLocked) {
  (void)open();
  auto other = Database::open(path, OpenMode::read_write, 0);
  ASSERT_TRUE(other->execute("BEGIN EXCLUSIVE"));
  RecordFile record = open(OpenMode::read_write);
  const auto receipt = record.add(tavo(), {});
  ASSERT_FALSE(receipt);
  EXPECT_THAT(receipt.error().message, HasSubstr("locked"));
}

TEST_F(Record, CanBeReadWhileAnotherProgramWrites) {
  (void)open().add(tavo(), {});
  auto other = Database::open(path, OpenMode::read_write, 0);
  ASSERT_TRUE(other->execute("BEGIN IMMEDIATE"));
  EXPECT_THAT(open(OpenMode::read_only).report_ids().value(), SizeIs(1));
}

}  // namespace
}  // namespace rapporteur::store
