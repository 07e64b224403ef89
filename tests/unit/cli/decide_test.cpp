// What a human decides, and how every view shows it.

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
using test::make_claim;
using test::make_meeting;
using test::make_person;
using test::make_report;
using test::make_statement;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kText = "Mira Solt met Jon Aker in Tavo. Solt accused Aker of a breach.";

struct Deciding : testing::Test {
  test::ScratchFolder folder;
  int hour = 0;

  [[nodiscard]] std::string at(const std::string& name) const {
    return (folder.path() / name).string();
  }
  void SetUp() override { fill("talks.db"); }
  void fill(const std::string& name) const {
    store::RecordOptions options{store::OpenMode::create, 200};
    options.today = "2031-05-05";
    auto record = store::RecordFile::open(at(name), options).value();
    const Report report = make_report("a.txt", kText, "Lake Wire", "2031-05-04");
    Claim met = make_meeting(report, "Mira Solt met Jon Aker", {make_person("Mira Solt")}, "held",
                             "2031-05-03");
    Claim accused =
        make_statement(report, "Solt accused Aker of a breach", make_person("Mira Solt"), "accuse");
    met.id = "aaaa11112222";
    accused.id = "bbbb11112222";
    ASSERT_TRUE(record.add(report, {met, accused}));
  }
  // Every run a minute after the one before.
  Ended run(std::vector<std::string> words, const std::string& who = "anna",
            const std::string& record = "talks.db") {
    constexpr int kFirst = 1940000000;  // in June 2031
    words.insert(words.end(), {"--record", at(record)});
    test::RunOptions options;
    options.environment = {"SOURCE_DATE_EPOCH=" + std::to_string(kFirst + 60 * ++hour),
                           "RAPPORTEUR_WHO=" + who};
    return test::run_program(words, options);
  }
};

TEST_F(Deciding, EveryViewShowsTheCorrectedValue) {
  EXPECT_EQ(run({"correct", "aaaa", "date", "2031-06-11", "--why", "a slip"}).code, 0);
  for (const std::vector<std::string>& view :
       std::vector<std::vector<std::string>>{{"meetings", "--from", "2031-06"},
                                             {"timeline", "--from", "2031-06", "--limit", "5"},
                                             {"export", "--format", "claims"},
                                             {"export", "--format", "entries"},
                                             {"export", "--format", "html", "--from", "2031-06"},
                                             {"show", "aaaa"}}) {
    const Ended shown = run(view);
    EXPECT_EQ(shown.code, 0) << view[0];
    EXPECT_THAT(shown.out, testing::AnyOf(HasSubstr("2031-06-11"), HasSubstr("11 June 2031")))
        << view[0] << shown.err;
  }
  EXPECT_EQ(run({"meetings", "--to", "2031-05"}).code, 1);
}

TEST_F(Deciding, ARejectedClaimIsInNoViewAndComesBack) {
  EXPECT_EQ(run({"reject", "bbbb"}).code, 0);
  EXPECT_EQ(run({"statements"}).code, 1);
  EXPECT_THAT(run({"export", "--format", "claims"}).out, Not(HasSubstr("accuse")));
  EXPECT_EQ(run({"statements", "--as-of", "2031-05-05"}).code, 0);
  EXPECT_EQ(run({"accept", "bbbb"}).code, 0);
  EXPECT_EQ(run({"statements"}).code, 0);
  EXPECT_THAT(run({"decisions", "conflicts"}).out, Not(HasSubstr("bbbb")));
}

TEST_F(Deciding, TwoWhoDisagreeAreAConflictThatEveryViewTells) {
  EXPECT_EQ(run({"accept", "aaaa"}, "anna").code, 0);
  EXPECT_THAT(run({"reject", "aaaa"}, "ben").err, HasSubstr("1 conflict"));
  EXPECT_THAT(run({"timeline"}).err, HasSubstr("1 conflict"));
  const Ended listed = run({"decisions", "conflicts", "--format", "csv"});
  EXPECT_THAT(listed.out, HasSubstr("accepted by anna"));
}

TEST_F(Deciding, ALogIsReplayedOnAFreshRecordAndTwiceIsOnce) {
  (void)run({"correct", "aaaa", "place", "Tavo"});
  (void)run({"accept", "bbbb"}, "ben");
  EXPECT_EQ(run({"decisions", "export", at("log.jsonl")}).code, 0);
  fill("fresh.db");
  EXPECT_THAT(run({"decisions", "import", at("log.jsonl")}, "c", "fresh.db").err,
              HasSubstr("2 decisions added, 0 were there already"));
  EXPECT_THAT(run({"decisions", "import", at("log.jsonl")}, "c", "fresh.db").err,
              HasSubstr("0 decisions added, 2 were there already"));
  EXPECT_EQ(run({"decisions", "export", "-"}, "c", "fresh.db").out,
            base::read_file(at("log.jsonl")).value());
  EXPECT_EQ(run({"export", "--format", "entries"}, "c", "fresh.db").out,
            run({"export", "--format", "entries"}).out);
}

TEST_F(Deciding, ABadLineIsRefusedWithItsNumberAndCause) {
  (void)run({"accept", "bbbb"});
  (void)run({"decisions", "export", at("log.jsonl")});
  const std::string log = base::read_file(at("log.jsonl")).value();
  ASSERT_TRUE(base::write_file(at("log.jsonl"), log + "{\"act\":\"praise\"}\n"));
  const Ended ended = run({"decisions", "import", at("log.jsonl")});
  EXPECT_EQ(ended.code, 3);
  EXPECT_THAT(ended.err, HasSubstr("line 2: there is no act \"praise\""));
  EXPECT_THAT(base::read_file(at("log.jsonl.refused.jsonl")).value(), HasSubstr("praise"));
}

TEST_F(Deciding, SaysWhatCannotBeDecided) {
  struct Case {
    std::vector<std::string> words;
    int code;
    const char* says;
  };
  for (const Case& bad : {Case{{"accept", "cccc"}, 1, "no claim"},
                          Case{{"correct", "aaaa", "colour", "red"}, 2, "no field colour"},
                          Case{{"join", "aaaa", "bbbb"}, 2, "two kinds"},
                          Case{{"join", "aaaa", "Mira Solt"}, 2, "cannot be one"},
                          Case{{"join", "Mira Solt", "Nobody Known"}, 1, "no claim names"},
                          Case{{"timeline", "--as-of", "soon"}, 2, "no day"}}) {
    const Ended ended = run(bad.words);
    EXPECT_EQ(ended.code, bad.code) << testing::PrintToString(bad.words);
    EXPECT_THAT(ended.err, HasSubstr(bad.says));
    EXPECT_THAT(ended.out, IsEmpty());
  }
}

}  // namespace
}  // namespace rapporteur
