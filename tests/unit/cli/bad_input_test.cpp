// Inputs and records as the program meets them; what cannot be read at all stands in
// bad_files_test.cpp. No test needs a language model: reports are read with --no-claims.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "inputs.h"
#include "store/record_file.h"
#include "store/sqlite.h"
#include "support/claims.h"

namespace rapporteur {
namespace {

using test::Ended;
using test::Inputs;
using test::kStory;
using test::run_program;
using testing::HasSubstr;
using testing::Not;

TEST_F(Inputs, AreReadToTheStreamWithoutAModel) {
  const Ended ended = read({add("in/a.txt")});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("{\"kind\":\"stream\",\"format\":1"));
  EXPECT_THAT(ended.out, HasSubstr("\"kind\":\"report\",\"report\":\"a.txt\""));
}

TEST_F(Inputs, MayComeFromStandardInput) {
  const Ended ended = run_program({"read", "-", "--no-claims"}, {kStory, {}, 0});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("\"kind\":\"report\""));
}

TEST_F(Inputs, NeedRulesThatAreWellFormed) {
  const Ended ended = read({add("in/a.txt"), "--rules", add("mine.yaml", "rules: [oh\n")});
  EXPECT_EQ(ended.code, 3);
  EXPECT_THAT(ended.err, HasSubstr("mine.yaml"));
}

TEST_F(Inputs, GiveTheSameBytesOnAnyNumberOfThreads) {
  for (int i = 0; i < 40; ++i)
    add(fmt::format("in/r{:02}.txt", i), fmt::format("Story {}.\n{}", i, kStory));
  const std::string expected = read({at("in"), "--threads", "1"}).out;
  EXPECT_THAT(expected, HasSubstr("r39.txt"));
  for (const char* threads : {"2", "5"})
    EXPECT_EQ(read({at("in"), "--threads", threads}).out, expected);
}

TEST_F(Inputs, AddedTwiceToARecordChangeNothing) {
  add("in/a.txt");
  EXPECT_THAT(read({at("in"), "--record", at("t.db")}).err, HasSubstr("1 new or changed"));
  EXPECT_THAT(read({at("in"), "--record", at("t.db")}).err, HasSubstr("0 new or changed"));
}

struct Records : Inputs {
  std::string record = at("t.db");
  void make() const {
    auto file = store::RecordFile::open(record, {store::OpenMode::create});
    const Report report =
        test::make_report("a.txt", "Mira Solt met Jon Aker in Tavo on 3 May 2031.");
    (void)file->add(
        report, {test::make_meeting(report, "Mira Solt met Jon Aker",
                                    {test::make_person("Mira Solt"), test::make_person("Jon Aker")},
                                    "held", "2031-05-03")});
  }
};

TEST_F(Records, PrintTheirChronology) {
  make();
  const Ended ended = run_program({"timeline", "--record", record});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("3 May 2031"));
  EXPECT_THAT(ended.out, HasSubstr("held       Meeting of Mira Solt and Jon Aker"));
  EXPECT_THAT(ended.out, HasSubstr("[The Harbour Post]"));
  EXPECT_THAT(ended.out, Not(HasSubstr("\x1b")));
}

struct Question {
  std::vector<std::string> words;
  int code;
  std::string says;
};
class Answers : public Records, public testing::WithParamInterface<Question> {};

TEST_P(Answers, AreGivenOnStandardOutput) {
  make();
  std::vector<std::string> words = GetParam().words;
  words.insert(words.end(), {"--record", record});
  const Ended ended = run_program(words);
  EXPECT_EQ(ended.code, GetParam().code) << ended.err;
  EXPECT_THAT(ended.code == 0 ? ended.out : ended.err, HasSubstr(GetParam().says));
}

INSTANTIATE_TEST_SUITE_P(
    Verbs, Answers,
    testing::Values(
        Question{{"meetings"}, 0, "Mira Solt; Jon Aker"}, Question{{"people"}, 0, "Jon Aker"},
        Question{{"people", "--actor", "nobody"}, 1, "nobody was found"},
        Question{{"statements"}, 1, "no statement"}, Question{{"search", "tavo"}, 0, "⟦Tavo⟧"},
        Question{{"search", "zebra"}, 1, "no report"},
        Question{{"show", "c2"}, 0, "⟦Mira Solt met Jon Aker⟧"},
        Question{{"show", "xyz"}, 1, "xyz"},
        Question{{"timeline", "--from", "2032"}, 1, "no meeting"},
        Question{{"timeline", "--actor", "aker", "--format", "csv"}, 0, "3 May 2031,2031-05-03"},
        Question{{"export", "--format", "csv"}, 0, "kind,report,outlet"},
        Question{{"export", "--format", "claims"}, 0, "\"kind\":\"meeting\""},
        Question{{"export", "--format", "html"}, 0, "<mark>Mira Solt met Jon Aker</mark>"}));

TEST_F(Records, ThatAreNotThereAreNamed) {
  const Ended ended = run_program({"timeline", "--record", record});
  EXPECT_EQ(ended.code, 3);
  EXPECT_THAT(ended.err, HasSubstr("t.db"));
}

TEST_F(Records, OfANewerVersionAreRefusedAndNotChanged) {
  make();
  {
    (void)store::Database::open(record, store::OpenMode::read_write, 0)
        ->execute("PRAGMA user_version = 999");
  }
  for (const Ended& ended : {run_program({"timeline", "--record", record}),
                             read({add("in/a.txt"), "--record", record})}) {
    EXPECT_EQ(ended.code, 4);
    EXPECT_THAT(ended.err, HasSubstr("newer version"));
  }
}

TEST_F(Records, OfAnotherProgramAreRefused) {
  add("t.db", std::string(5000, 'x'));
  EXPECT_EQ(run_program({"timeline", "--record", record}).code, 4);
}

TEST_F(Records, OnAFullDiskKeepWhatTheyHold) {
  make();
  for (int i = 0; i < 60; ++i)
    add(fmt::format("in/r{:02}.txt", i), kStory + std::string(9000, 'x'));
  const Ended ended = run_program({"read", at("in"), "--no-claims", "--record", record},
                                  {"", {}, std::size_t{200} * 1024});
  EXPECT_EQ(ended.code, 4) << ended.err;
  EXPECT_THAT(ended.err, HasSubstr("t.db"));
  EXPECT_THAT(ended.err, HasSubstr("disk is full"));
  EXPECT_EQ(run_program({"show", "c2", "--record", record}).code, 0);
}

TEST_F(Records, AreLookedAtByTheDoctor) {
  make();
  const Ended ended = run_program({"doctor", "--record", record, "--model", at("no-model")});
  EXPECT_EQ(ended.code, 3);
  EXPECT_THAT(ended.out, HasSubstr("WRONG"));
  EXPECT_THAT(ended.out, HasSubstr("sound, 1 reports"));
}

}  // namespace
}  // namespace rapporteur
