// What a claim is tied to, in `show` and in entries; and happenings across reports.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program.h"
#include "store/record_file.h"
#include "support/claims.h"
#include "support/scratch.h"

namespace rapporteur {
namespace {

using test::Ended;
using testing::AllOf;
using testing::HasSubstr;

struct Tied : testing::Test {
  test::ScratchFolder folder;
  std::string path = (folder.path() / "talks.db").string();

  void SetUp() override {
    auto record = store::RecordFile::open(path, {store::OpenMode::create, 200}).value();
    const Report report =
        test::make_report("a.txt", "Ola Brandt met Rosa Quintana. In reply, Jon Aker protested.");
    Claim met =
        test::make_meeting(report, "Ola Brandt met Rosa Quintana",
                           {test::make_person("Ola Brandt"), test::make_person("Rosa Quintana")},
                           "held", "2031-05-03");
    met.id = "aa11";
    Claim protest = test::make_statement(report, "Jon Aker protested",
                                         test::make_person("Jon Aker"), "condemn");
    protest.id = "bb22";
    protest.relations = {{"in_response_to", "aa11", {30, 38}}};
    store::CodedReport coded{report, {}, {met, protest}};
    coded.happenings = "11\t14\tv\tmeet\tbrandt\tquintana\n49\t58\tv\tprotest\taker\t\n";
    ASSERT_TRUE(record.add(coded));
  }
};

TEST_F(Tied, ShowNamesTheOtherClaim) {
  const Ended ended = test::run_program({"show", "bb22", "--record", path});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, AllOf(HasSubstr("tied to"), HasSubstr("in response to: meeting aa11")));
}

TEST_F(Tied, EntriesAreLinkedWithTheClaimThatSaysSo) {
  const Ended ended = test::run_program({"export", "--record", path, "--format", "entries"});
  EXPECT_THAT(ended.out, AllOf(HasSubstr("\"reason\":\"in_response_to\""),
                               HasSubstr("\"claims\":[\"a.txt/bb22\"]")));
}

TEST_F(Tied, LinksGiveEveryHappening) {
  const Ended ended = test::run_program({"export", "--record", path, "--format", "links"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.out,
            "{\"kind\":\"link\",\"report\":\"a.txt\",\"span\":[11,14],\"cluster\":\"a.txt:11\","
            "\"word\":\"meet\",\"as\":\"meet\"}\n"
            "{\"kind\":\"link\",\"report\":\"a.txt\",\"span\":[49,58],\"cluster\":\"a.txt:49\","
            "\"word\":\"protest\",\"as\":\"protest\"}\n");
}

}  // namespace
}  // namespace rapporteur
