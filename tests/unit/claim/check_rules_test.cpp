#include "claim/check_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/claim/made_scene.h"

namespace rapporteur::claim {
namespace {

using test::Made;

constexpr std::string_view kRule =
    "- {id: meet, kind: meeting, verbs: [meet], parties: [agent, patient], need: [\"parties: 2 "
    "actors\"], "
    "yes: [{text: \"Lund met Vale .\", status: held, parties: [Lund, Vale]}], no: [\"Lund met it "
    ".\"]}\n";

// A reader for sentences "X met Y .": names have capitals; "did not" makes the act denied.
Result<ReadText> read_text(const std::string& text) {
  Made made(text);
  std::vector<std::uint32_t> names;
  for (std::uint32_t at = 0; at < made.analysis.tokens.size(); ++at) {
    const std::string word(made.report.slice(made.analysis.tokens[at].span));
    if (std::isupper(static_cast<unsigned char>(word[0])) == 0) continue;
    made.mention(at, {made.entity(word, ActorKind::person)});
    names.push_back(at);
  }
  const bool denied = text.find(" not ") != std::string::npos;
  const std::uint32_t verb = made.word(denied ? "meet" : "met");
  made.analysis.tokens[verb].lemma = "meet";
  made.analysis.tokens[verb].tag = denied ? "VB" : "VBD";
  made.clause(verb, "meet",
              names.size() == 2
                  ? std::vector<std::pair<std::string, std::uint32_t>>{{"agent", names[0]},
                                                                       {"patient", names[1]}}
                  : std::vector<std::pair<std::string, std::uint32_t>>{{"agent", names[0]}})
      .status = denied ? Status::denied : Status::happened;
  return ReadText{made.report, made.analysis, made.grounding, made.clauses};
}

TEST(CheckRules, RunsYesAsWrittenSwappedAndNegatedAndNoAsWritten) {
  const auto rules = read_rules({{"t.yaml", std::string(kRule), false}}, {});
  ASSERT_TRUE(rules);
  std::vector<std::string> texts;
  const auto check = check_rules(*rules, [&](const std::string& text) {
    texts.push_back(text);
    return read_text(text);
  });
  ASSERT_TRUE(check);
  EXPECT_THAT(texts, testing::ElementsAre("Lund met Vale .", "Vale met Lund .",
                                          "Lund did not meet Vale .", "Lund met it ."));
  EXPECT_TRUE(check->faults.empty());
  EXPECT_EQ(check->sentences, 4U);
}

TEST(CheckRules, ASideThatIsTreatedOtherwiseIsFound) {
  const auto rules = read_rules({{"t.yaml", std::string(kRule), false}}, {});
  const auto check = check_rules(*rules, [](const std::string& text) {
    Result<ReadText> read = read_text(text);
    if (text.starts_with("Vale met")) read->clauses.clauses.clear();
    return read;
  });
  ASSERT_TRUE(check);
  ASSERT_EQ(check->faults.size(), 1U);
  EXPECT_EQ(check->faults[0].what, "the entry does not fire with its names swapped");
  EXPECT_EQ(check->faults[0].at.line, 1);
}

TEST(CheckRules, ANegatedSentenceToldAsHeldIsFound) {
  const auto rules = read_rules({{"t.yaml", std::string(kRule), false}}, {});
  const auto check = check_rules(*rules, [](const std::string& text) {
    Result<ReadText> read = read_text(text);
    read->clauses.clauses[0].status = Status::happened;
    return read;
  });
  ASSERT_TRUE(check);
  ASSERT_EQ(check->faults.size(), 1U);
  EXPECT_EQ(check->faults[0].what, "told as happened though negated");
}

TEST(CheckRules, AReaderThatFailsEndsTheCheckWithItsError) {
  const auto rules = read_rules({{"t.yaml", std::string(kRule), false}}, {});
  const auto check = check_rules(*rules, [](const std::string&) -> Result<ReadText> {
    return fail(ErrorKind::not_found, "no model");
  });
  ASSERT_FALSE(check);
  EXPECT_EQ(check.error().kind, ErrorKind::not_found);
}

TEST(SwapNames, ChangesBothInOneGo) {
  EXPECT_EQ(swap_names("A met B; B's A", "A", "B"), "B met A; A's B");
}

}  // namespace
}  // namespace rapporteur::claim
