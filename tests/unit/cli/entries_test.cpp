// What the verbs over entries show: kinds, differences, silence, comparison, change, questions.

#include <algorithm>

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
using test::make_state;
using test::make_statement;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const Actor kOla = make_person("Ola Brandt", "Foreign Minister", "Norway");
const Actor kRosa = make_person("Rosa Quintana", "Foreign Minister", "Chile");

// Two outlets on one meeting, whose days differ; a third one that is silent.
struct Entries : testing::Test {
  test::ScratchFolder folder;

  [[nodiscard]] std::string at(const std::string& name) const {
    return (folder.path() / name).string();
  }
  void SetUp() override { fill("talks.db", "Lima"); }
  void fill(const std::string& name, const std::string& place) const {
    auto record = store::RecordFile::open(at(name), {store::OpenMode::create, 200}).value();
    add(record, "a.txt", "Lake Wire", "2031-05-04", "2031-05-03", place);
    add(record, "b.txt", "North Post", "2031-05-04", "2031-05-03/2031-05-04", place);
    const Report other = make_report("c.txt", "Rain fell.", "The Harbour Post", "2031-05-05");
    ASSERT_TRUE(record.add(other, {make_claim(other, "Rain", ReportClaim{})}));
  }
  static void add(store::RecordFile& record, const std::string& id, const std::string& outlet,
                  const std::string& published, const std::string& day, const std::string& place) {
    const Report report =
        make_report(id,
                    "Ola Brandt met Rosa Quintana. Brandt demanded that the corridor open. " +
                        std::string("They signed the Tavo protocol. Eleven prisoners went home. ") +
                        "Shells hit Tavo. Norway must repair the bridge.",
                    outlet, published);
    Claim met = make_meeting(report, "Ola Brandt met Rosa Quintana", {kOla, kRosa}, "held", day);
    met.places.push_back({place, {}, "city", "", {}, {}, ""});
    Claim demand = make_statement(report, "Brandt demanded that the corridor open", kOla, "demand");
    Claim later = demand;
    InstrumentClaim protocol{"protocol", "Tavo protocol", "", {}, {}, {kOla, kRosa}, {}, "signed"};
    ExchangeClaim exchange{
        {make_state("Norway", "NOR")}, {make_state("Chile", "CHL")}, "prisoners", 11, "", {}};
    FigureClaim figure;
    figure.measure = "prisoners";
    figure.value = id == "a.txt" ? 11 : 12;
    figure.what = "prisoners";
    EventClaim shelling;
    shelling.type = "hit";
    shelling.targets = {make_state("Norway", "NOR")};
    ProvisionClaim bridge{
        "Tavo protocol", {make_state("Norway", "NOR")}, "repair the bridge", "", ""};
    ASSERT_TRUE(record.add(report, {make_claim(report, "Ola", ReportClaim{}), met, demand,
                                    make_claim(report, "They signed the Tavo protocol", protocol),
                                    make_claim(report, "prisoners went home", exchange),
                                    make_claim(report, "Eleven prisoners", figure),
                                    make_claim(report, "Shells hit Tavo", shelling),
                                    make_claim(report, "Norway must repair the bridge", bridge)}));
  }
  [[nodiscard]] Ended run(std::vector<std::string> words, const std::string& input = "") const {
    words.insert(words.end(), {"--record", at("talks.db")});
    test::RunOptions options;
    options.input = input;
    options.environment = {"RAPPORTEUR_WHO=anna", "COLUMNS=200"};
    return test::run_program(words, options);
  }
  [[nodiscard]] std::string meeting() const {
    const Ended ended =
        run({"sql", "SELECT id FROM v_entries WHERE kind = 'meeting'", "--format", "tsv"});
    const std::size_t begin = ended.out.find('\n') + 1;
    return ended.out.substr(begin, ended.out.find('\n', begin) - begin);
  }
};

TEST_F(Entries, EachKindHasAVerbWithItsWordsInEveryForm) {
  struct Case {
    const char* verb;
    const char* shows;
  };
  for (const Case& kind : {Case{"instruments", "They signed the Tavo protocol"},
                           Case{"commitments", "repair the bridge"}, Case{"figures", "prisoners"},
                           Case{"exchanges", "prisoners"}, Case{"incidents", "Shells hit Tavo"}}) {
    for (const char* format : {"csv", "tsv", "json", "jsonl", "md"}) {
      const Ended ended = run({kind.verb, "--format", format});
      EXPECT_EQ(ended.code, 0) << kind.verb << ended.err;
      EXPECT_THAT(ended.out, AllOf(HasSubstr(kind.shows), HasSubstr("Lake Wire"))) << format;
    }
    EXPECT_EQ(run({kind.verb}).code, 0);
    EXPECT_EQ(run({kind.verb, "--from", "2040"}).code, 1);
    EXPECT_EQ(run({kind.verb, "--coder", "nobody"}).code, 1);
  }
  EXPECT_EQ(run({"positions"}).code, 1);  // voiced on one day only
  EXPECT_EQ(run({"exchanges", "--actor", "Chile"}).code, 0);
  EXPECT_EQ(run({"exchanges", "--actor", "Peru"}).code, 1);
}

TEST_F(Entries, DifferencesShowEachVoiceWithItsWords) {
  const Ended all = run({"differences", "--field", "date", "--format", "csv"});
  EXPECT_EQ(all.code, 0);
  EXPECT_THAT(all.out, AllOf(HasSubstr("2031-05-03/2031-05-04"), HasSubstr("North Post"),
                             HasSubstr("Ola Brandt met Rosa Quintana")));
  EXPECT_EQ(run({"differences", "--field", "mode"}).code, 1);
}

TEST_F(Entries, CompareSetsTheVoicesOfOneEntrySideBySide) {
  const Ended shown = run({"compare", meeting(), "--format", "csv"});
  EXPECT_EQ(shown.code, 0) << shown.err;
  EXPECT_THAT(shown.out, AllOf(HasSubstr("date,2031-05-03,Lake Wire"),
                               HasSubstr("date,2031-05-03/2031-05-04,North Post"),
                               HasSubstr("parties,Ola Brandt; Rosa Quintana,Lake Wire")));
  EXPECT_EQ(run({"compare", "meeting-000000000000"}).code, 1);
}

TEST_F(Entries, SilenceNamesTheOutletsThatDidNotTell) {
  const Ended shown = run({"silence", meeting(), "--format", "csv"});
  EXPECT_EQ(shown.code, 0);
  EXPECT_THAT(shown.out, AllOf(HasSubstr("The Harbour Post,1"), Not(HasSubstr(",Lake Wire,"))));
  EXPECT_EQ(run({"silence", meeting(), "--outlets", "Lake Wire;North Post"}).code, 1);
  EXPECT_EQ(run({"silence", "--outlets", "The Harbour Post", "--from", "2031-05"}).code, 0);
  EXPECT_EQ(run({"silence"}).code, 2);
}

TEST_F(Entries, DiffTellsWhatIsNewGoneAndChanged) {
  fill("other.db", "Osby");
  const auto diff = [&](const std::string& a, const std::string& b) {
    return test::run_program({"diff", at(a), at(b), "--format", "csv"});
  };
  EXPECT_EQ(diff("talks.db", "talks.db").code, 0);
  const Ended changed = diff("talks.db", "other.db");
  EXPECT_EQ(changed.code, 1);
  EXPECT_THAT(changed.out, HasSubstr("changed,meeting"));
  EXPECT_THAT(changed.out, AllOf(HasSubstr("new,place"), HasSubstr("gone,place")));
  EXPECT_EQ(diff("talks.db", "missing.db").code, 3);
}

TEST_F(Entries, SqlReadsTheViewsAndNeverWrites) {
  for (const char* view : {"v_reports", "v_claims", "v_meetings", "v_statements", "v_offices",
                           "v_entries", "v_entry_claims", "v_differences", "v_voices"}) {
    const Ended ended = run({"sql", std::string("SELECT count(*) AS n FROM ") + view});
    EXPECT_EQ(ended.code, 0) << view << ended.err;
  }
  for (const char* other : {"DELETE FROM claims", "ATTACH 'x.db' AS x", "PRAGMA user_version = 9",
                            "SELECT 1; SELECT 2", "DROP VIEW v_claims", "no question"}) {
    const Ended ended = run({"sql", other});
    EXPECT_EQ(ended.code, 2) << other;
    EXPECT_THAT(ended.out, IsEmpty());
  }
  EXPECT_THAT(run({"sql", "-", "--format", "csv"}, "SELECT 7 AS seven").out, HasSubstr("seven"));
}

TEST_F(Entries, ReviewAsksTheHeaviestFirstAndKeepsEveryAnswer) {
  const Ended queue = run({"review", "--list", "--kind", "meeting", "--format", "csv"});
  EXPECT_EQ(queue.code, 0);
  EXPECT_THAT(queue.out, AllOf(HasSubstr("is this so?"), HasSubstr("Ola Brandt met")));
  // No, taken back, enough; then yes; then a correction of the first claim.
  const Ended sitting = run({"review", "--kind", "meeting"}, "nuq");
  EXPECT_EQ(sitting.code, 0) << sitting.err;
  EXPECT_THAT(run({"decisions"}).out, Not(HasSubstr("reject")));
  EXPECT_THAT(run({"review", "--kind", "meeting"}, "y").err, HasSubstr("2 decisions kept"));
  EXPECT_EQ(run({"review", "--list", "--kind", "meeting"}).code, 1);
  EXPECT_EQ(run({"review", "--list", "--kind", "meeting", "--state", "checked by one"}).code, 0);
  EXPECT_THAT(run({"review", "--kind", "figure"}, "e 1 unit people\nq").err,
              HasSubstr("1 decision kept"));
}

TEST_F(Entries, RemovingAReportTakesItsVoiceAway) {
  EXPECT_EQ(run({"remove", "b.txt"}).code, 0);
  EXPECT_EQ(run({"differences", "--kind", "meeting"}).code, 1);
  EXPECT_THAT(run({"meetings"}).out, Not(HasSubstr("North Post")));
  EXPECT_EQ(run({"remove", "b.txt"}).code, 1);
}

TEST_F(Entries, ARuleIsDraftedFromADecision) {
  const Ended rows =
      run({"sql", "SELECT id FROM v_claims WHERE kind = 'meeting' AND report = 'a.txt'", "--format",
           "tsv"});
  const std::size_t begin = rows.out.find('\n') + 1;
  const std::string claim = "a.txt/" + rows.out.substr(begin, rows.out.find('\n', begin) - begin);
  ASSERT_EQ(run({"reject", claim, "--why", "a rehearsal"}).code, 0);
  const Ended drafted = run({"rules", "from", "d"});
  EXPECT_EQ(drafted.code, 0) << drafted.err;
  EXPECT_THAT(drafted.out, AllOf(HasSubstr("no:"), HasSubstr("Ola Brandt met Rosa Quintana")));
  EXPECT_THAT(drafted.err, HasSubstr("1 other claims"));
}

}  // namespace
}  // namespace rapporteur
