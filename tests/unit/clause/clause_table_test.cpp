// The table of the clause room: sentences of our own with the clauses that a careful reader
// expects. The files under tests/golden/clause/ hold a tree each, with `# expect = ` lines in the
// text form of clause/clause_text.h; a document's name is the row of docs/clauses.md it stands for.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <sstream>

#include "clause/clause_text.h"
#include "clause/find_clauses.h"
#include "support/conllu.h"

namespace rapporteur::clause {
namespace {

const ClauseWords& shipped_words() {
  static const Result<ClauseWords> kWords = load_clause_words();
  return *kWords;
}

std::vector<std::string> lines_of(const test::ParsedReport& parsed) {
  const Clauses clauses = find_clauses(parsed.report, parsed.analysis, {}, shipped_words());
  std::istringstream text(to_text(parsed.report, parsed.analysis, clauses));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

class ClauseTable : public testing::TestWithParam<test::ParsedReport> {};

TEST_P(ClauseTable, GivesWhatAReaderExpects) {
  const std::vector<std::string> actual = lines_of(GetParam());
  for (const std::string& expected : GetParam().expected) {
    EXPECT_THAT(actual, testing::Contains(expected)) << GetParam().report.text;
  }
}

std::string name_of(const testing::TestParamInfo<test::ParsedReport>& info) {
  std::string name = info.param.report.id;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Roles, ClauseTable,
                         testing::ValuesIn(test::read_conllu_file("golden/clause/roles.conllu")),
                         name_of);
INSTANTIATE_TEST_SUITE_P(
    Factuality, ClauseTable,
    testing::ValuesIn(test::read_conllu_file("golden/clause/factuality.conllu")), name_of);
INSTANTIATE_TEST_SUITE_P(
    Attribution, ClauseTable,
    testing::ValuesIn(test::read_conllu_file("golden/clause/attribution.conllu")), name_of);

// What every clause of every sentence must hold, whatever it says.
class ClauseShape : public testing::TestWithParam<std::string> {};

TEST_P(ClauseShape, RefersOnlyToWhatIsThere) {
  for (const test::ParsedReport& parsed : test::read_conllu_file(GetParam())) {
    const Clauses found = find_clauses(parsed.report, parsed.analysis, {}, shipped_words());
    const std::size_t tokens = parsed.analysis.tokens.size();
    std::uint32_t last = 0;
    for (const Clause& clause : found.clauses) {
      EXPECT_LE(last, clause.head);
      last = clause.head;
      EXPECT_LT(clause.head, tokens);
      EXPECT_TRUE(clause.span.contains(parsed.analysis.tokens[clause.head].span));
      for (const Filler& filler : clause.roles) EXPECT_LT(filler.token, tokens);
      for (const std::uint32_t number : clause.said) EXPECT_LT(number, found.attributions.size());
      EXPECT_LT(clause.under.value_or(0), found.clauses.size());
    }
    for (const Attribution& attribution : found.attributions) {
      EXPECT_FALSE(attribution.content_spans.empty());
      for (const Span& span : attribution.content_spans) {
        EXPECT_LT(span.begin, span.end);
        EXPECT_FALSE(span.overlaps(attribution.cue_span)) << parsed.report.text;
      }
    }
  }
}

TEST_P(ClauseShape, IsTheSameTwice) {
  for (const test::ParsedReport& parsed : test::read_conllu_file(GetParam())) {
    EXPECT_EQ(lines_of(parsed), lines_of(parsed));
  }
}

// Trees from outside may be broken: heads anywhere, relations that make no sense.
void break_tree(Analysis& analysis, std::mt19937& random) {
  static constexpr std::array<const char*, 12> kDeps = {"nsubj", "dobj",  "prep",  "pobj",
                                                        "conj",  "ccomp", "xcomp", "advcl",
                                                        "relcl", "acl",   "acomp", "punct"};
  for (Token& token : analysis.tokens) {
    if (random() % 3 == 0)
      token.head = static_cast<std::uint32_t>(random() % analysis.tokens.size());
    if (random() % 3 == 0) token.dep = kDeps[random() % kDeps.size()];
  }
}

TEST_P(ClauseShape, EndsOnBrokenTrees) {
  std::mt19937 random(7);
  for (test::ParsedReport parsed : test::read_conllu_file(GetParam())) {
    break_tree(parsed.analysis, random);
    EXPECT_EQ(lines_of(parsed), lines_of(parsed));
  }
}

INSTANTIATE_TEST_SUITE_P(Files, ClauseShape,
                         testing::Values("golden/clause/roles.conllu",
                                         "golden/clause/factuality.conllu",
                                         "golden/clause/attribution.conllu"));

}  // namespace
}  // namespace rapporteur::clause
