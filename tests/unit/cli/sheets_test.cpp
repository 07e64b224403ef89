// Sheets that go out, are edited or coded by hand, and come in.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.h"
#include "program.h"
#include "store/record_file.h"
#include "support/claims.h"
#include "support/scratch.h"

namespace rapporteur {
namespace {

using test::Ended;
using testing::HasSubstr;
using testing::Not;

class Sheets : public testing::Test {
 protected:
  void SetUp() override {
    auto record = store::RecordFile::open(at("talks.db"), {store::OpenMode::create, 200}).value();
    const Report report =
        test::make_report("a.txt", "Mira Solt met Jon Aker in Tavo.", "Lake Wire", "2031-05-04");
    Claim met = test::make_meeting(report, "Mira Solt met Jon Aker",
                                   {test::make_person("Mira Solt"), test::make_person("Jon Aker")},
                                   "held", "2031-05-03");
    met.id = "aaaa11112222";
    ASSERT_TRUE(record.add(report, {met}));
  }
  [[nodiscard]] std::string at(const std::string& name) const {
    return (folder_.path() / name).string();
  }
  [[nodiscard]] Ended run(std::vector<std::string> words) const {
    words.insert(words.end(), {"--record", at("talks.db")});
    return test::run_program(words);
  }
  void write(const std::string& name, const std::string& bytes) const {
    ASSERT_TRUE(base::write_file(at(name), bytes));
  }

  test::ScratchFolder folder_;
};

TEST_F(Sheets, AnEditedCellComesBackAsADecision) {
  std::string csv = run({"export", "--format", "csv"}).out;
  const std::size_t day = csv.find("2031-05-03");
  ASSERT_NE(day, std::string::npos);
  csv.replace(day, 10, "2031-05-02");
  write("edited.csv", csv);
  const Ended first = run({"import", at("edited.csv"), "--coder", "anna"});
  EXPECT_EQ(first.code, 0);
  EXPECT_THAT(first.err, HasSubstr("1 fields corrected by anna, 0 rows as they were, 0 refused"));
  EXPECT_THAT(run({"meetings", "--format", "csv"}).out, HasSubstr("2031-05-02"));
  EXPECT_THAT(run({"import", at("edited.csv"), "--coder", "anna"}).err,
              HasSubstr("0 fields corrected by anna, 1 rows as they were, 0 refused"));
}

TEST_F(Sheets, ARowOfAClaimThatIsNotThereIsRefusedAndTheRestGoesOn) {
  std::string csv = run({"export", "--format", "csv"}).out;
  csv.replace(csv.find("aaaa11112222"), 12, "cccc11112222");
  write("edited.csv", csv);
  const Ended ended = run({"import", at("edited.csv"), "--coder", "anna"});
  EXPECT_THAT(ended.err, HasSubstr("0 fields corrected by anna, 0 rows as they were, 1 refused"));
  EXPECT_THAT(*base::read_file(at("edited.csv.refused.jsonl")), HasSubstr("cccc11112222"));
}

TEST_F(Sheets, ASheetWithAMapIsTakenInThroughTheGate) {
  write("coded.csv", "Bericht,Zitat,Wer\na,met Jon Aker,Mira Solt; Jon Aker\na,saw Jon Aker,x\n");
  write("map.yaml", "kind: =meeting\nstatus: =held\nreport: Bericht\ntext: Zitat\nparties: Wer\n");
  const Ended ended = run({"import", at("coded.csv"), "--map", at("map.yaml"), "--coder", "bea"});
  EXPECT_THAT(ended.err, HasSubstr("1 claims added, 0 were there already, 1 refused"));
  const Ended between = run({"eval", "--between", "bea", "rapporteur", "--format", "csv"});
  EXPECT_EQ(between.code, 0);
  EXPECT_THAT(between.out, HasSubstr("meeting,status,,,1,,,100.0"));
}

TEST_F(Sheets, AnAuditEndsWithOneWhereARowDoesNotStand) {
  write("good.csv", "date,parties,place\n2031-05-03,Mira Solt; Jon Aker,\n");
  const Ended good = run({"audit", at("good.csv")});
  EXPECT_EQ(good.code, 0);
  EXPECT_THAT(good.out, HasSubstr("supported"));
  EXPECT_THAT(good.out, HasSubstr("Lake Wire: \"Mira Solt met Jon Aker\""));
  write("bad.csv", "date,parties,place\n2031-05-04,Mira Solt; Jon Aker,\n");
  const Ended bad = run({"audit", at("bad.csv"), "--format", "csv"});
  EXPECT_EQ(bad.code, 1);
  EXPECT_THAT(bad.out, HasSubstr("contradicted,date,2031-05-03"));
}

TEST_F(Sheets, AFilterNarrowsWhatIsMadeFromEntries) {
  EXPECT_THAT(run({"export", "--format", "brief"}).out, HasSubstr("Jon Aker"));
  EXPECT_THAT(run({"export", "--format", "brief", "--from", "2031-06"}).out,
              Not(HasSubstr("Meeting of")));
  EXPECT_THAT(run({"export", "--format", "brief", "--actor", "Aker"}).out, HasSubstr("Meeting of"));
  EXPECT_THAT(run({"export", "--format", "brief", "--status", "planned"}).out,
              Not(HasSubstr("Meeting of")));
}

TEST_F(Sheets, AWorkbookNeedsAFile) {
  EXPECT_EQ(run({"export", "--format", "xlsx"}).code, 2);
  EXPECT_EQ(run({"export", "--format", "xlsx", "--output", at("a.xlsx")}).code, 0);
  EXPECT_EQ(run({"export", "--format", "xlsx", "--output", at("no/where/a.xlsx")}).code, 3);
}

}  // namespace
}  // namespace rapporteur
