#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "ground/actors/find_actors.h"
#include "ground/grounding_text.h"
#include "support/conllu.h"

namespace rapporteur::ground {
namespace {

const Gazetteer& gazetteer() {
  static const Result<Gazetteer> loaded = load_gazetteer();
  return *loaded;
}

std::vector<std::string> lines_of(const Report& report, const Grounding& grounding) {
  std::vector<std::string> lines;
  for (const Mention& mention : grounding.mentions)
    lines.push_back(text_of(mention, grounding, report));
  return lines;
}

// One fixture a file: each document is one or a few sentences; its `# expect` lines are mentions
// that must be found, or "none: WORDS" for words that must not be tied to anybody.
class ActorsInSentences : public testing::TestWithParam<std::string> {};

TEST_P(ActorsInSentences, AreThoseAReaderWouldNote) {
  for (const test::ParsedReport& parsed : test::read_conllu_file(GetParam())) {
    Grounding grounding;
    find_actors(parsed.report, parsed.analysis, gazetteer(), grounding);
    const std::vector<std::string> lines = lines_of(parsed.report, grounding);
    const std::string all = mentions_text(grounding, parsed.report);
    for (const std::string& expected : parsed.expected) {
      if (expected.starts_with("none: ")) {
        const std::string words = '[' + expected.substr(6) + "] -> ";
        EXPECT_EQ(all.find(words), std::string::npos) << parsed.report.id << ": " << words << '\n'
                                                      << all;
      } else {
        EXPECT_NE(std::find(lines.begin(), lines.end(), expected), lines.end())
            << parsed.report.id << ": " << expected << '\n'
            << all;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Files, ActorsInSentences,
                         testing::Values("unit/ground/actors_offices.conllu",
                                         "unit/ground/actors_ties.conllu",
                                         "unit/ground/actors_contrast.conllu",
                                         "unit/ground/actors_speakers.conllu"));

}  // namespace
}  // namespace rapporteur::ground
