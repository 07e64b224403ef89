// Actors that the text joins fill a role together, though the tree has lost one of them. The trees
// are golden/clause/coordination.conllu; what the grounding knows is written here.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "clause/clause_text.h"
#include "clause/find_clauses.h"
#include "support/conllu.h"

namespace rapporteur::clause {
namespace {

struct Named {
  std::string words;
  std::uint32_t entity = 0;
};

const std::map<std::string, std::vector<Named>> kMentions = {
    {"two lost in one compound",
     {{"Varnian President Anton Rusk", 0},
      {"Varnian", 1},
      {"Keld Council chairwoman Mira Tolvan", 2},
      {"Keld Council", 3}}},
    {"the same turned round",
     {{"Keld Council chairwoman Mira Tolvan", 0},
      {"Keld Council", 1},
      {"Varnian President Anton Rusk", 2},
      {"Varnian", 3}}},
    {"not across a clause border",
     {{"Foreign Minister Jon Vale", 0},
      {"President Anton Rusk", 1},
      {"Prime Minister Mira Tolvan", 2}}},
    {"not a state inside an office",
     {{"The minister of France", 0}, {"France", 1}, {"President Anton Rusk", 2}}},
    {"a series closed by as well as",
     {{"President Anton Rusk", 0},
      {"Foreign Minister Jon Vale", 1},
      {"Prime Minister Mira Tolvan", 2},
      {"Defence Minister Petra Holm", 3}}},
    {"an apposition is one actor",
     {{"The foreign minister of Turkey", 0}, {"Turkey", 1}, {"Jon Vale", 0}, {"Anton Rusk", 2}}},
};

// The head is the last word before a preposition or the end.
Mention mention_of(const test::ParsedReport& parsed, const Named& named) {
  const std::size_t begin = parsed.report.text.find(named.words);
  Mention mention;
  mention.span = {static_cast<std::uint32_t>(begin),
                  static_cast<std::uint32_t>(begin + named.words.size())};
  mention.entities = {named.entity};
  const std::vector<Token>& tokens = parsed.analysis.tokens;
  const auto starts = [](std::uint32_t byte) {
    return [byte](const Token& token) { return token.span.begin >= byte; };
  };
  mention.begin = static_cast<std::uint32_t>(
      std::find_if(tokens.begin(), tokens.end(), starts(mention.span.begin)) - tokens.begin());
  mention.end = static_cast<std::uint32_t>(
      std::find_if(tokens.begin(), tokens.end(), starts(mention.span.end)) - tokens.begin());
  std::uint32_t past = mention.begin + 1;
  while (past < mention.end && tokens[past].dep != "prep") ++past;
  mention.head = past - 1;
  return mention;
}

class Coordination : public testing::TestWithParam<test::ParsedReport> {};

TEST_P(Coordination, FillsARoleTogether) {
  const test::ParsedReport& parsed = GetParam();
  Grounding grounding;
  grounding.entities.resize(4);
  for (const Named& named : kMentions.at(parsed.report.id))
    grounding.mentions.push_back(mention_of(parsed, named));
  const Result<ClauseWords> words = load_clause_words();
  const Clauses found = find_clauses(parsed.report, parsed.analysis, grounding, *words);
  std::istringstream text(to_text(parsed.report, parsed.analysis, found));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  for (const std::string& expected : parsed.expected) {
    EXPECT_THAT(lines, testing::Contains(expected)) << parsed.report.text;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Actors, Coordination,
    testing::ValuesIn(test::read_conllu_file("golden/clause/coordination.conllu")));

}  // namespace
}  // namespace rapporteur::clause
