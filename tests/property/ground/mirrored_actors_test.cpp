// Whoever is told to do what: with the words of two states exchanged, the result is exchanged too.

#include <gtest/gtest.h>

#include <cctype>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "ground/actors/find_actors.h"
#include "ground/grounding_text.h"
#include "support/conllu.h"

namespace rapporteur::ground {
namespace {

using Words = std::map<std::string, std::string>;

Words both_ways(std::initializer_list<std::pair<std::string, std::string>> pairs) {
  Words words;
  for (const auto& [one, other] : pairs) {
    words[one] = other;
    words[other] = one;
  }
  return words;
}

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

// Every whole word that the table knows, exchanged.
std::string exchanged(const std::string& text, const Words& words) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    const std::string word = text.substr(at, end - at);
    const auto other = words.find(word);
    result += other == words.end() ? word : other->second;
    if (end < text.size()) result += text[end++];
    at = end;
  }
  return result;
}

std::string read_test_file(const std::string& path_below_tests) {
  std::ifstream file(std::string(RAPPORTEUR_SOURCE_DIR) + "/tests/" + path_below_tests);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string mentions_in(const test::ParsedReport& parsed) {
  static const Result<Gazetteer> gazetteer = load_gazetteer();
  Grounding grounding;
  find_actors(parsed.report, parsed.analysis, *gazetteer, grounding);
  return mentions_text(grounding, parsed.report);
}

class MirroredActors : public testing::TestWithParam<Words> {};

TEST_P(MirroredActors, AreTheSameWithTwoStatesExchanged) {
  for (const std::string file :
       {"unit/ground/actors_offices.conllu", "unit/ground/actors_ties.conllu"}) {
    const std::string conllu = read_test_file(file);
    const auto reports = test::read_conllu(conllu);
    const auto mirrored = test::read_conllu(exchanged(conllu, GetParam()));
    ASSERT_EQ(reports.size(), mirrored.size());
    for (std::size_t i = 0; i < reports.size(); ++i) {
      EXPECT_EQ(mentions_in(mirrored[i]), exchanged(mentions_in(reports[i]), GetParam()))
          << reports[i].report.text;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Pairs, MirroredActors,
    testing::Values(both_ways({{"Morocco", "Algeria"}, {"Moroccan", "Algerian"}, {"MAR", "DZA"}}),
                    both_ways({{"Eritrea", "Ethiopia"}, {"Eritrean", "Ethiopian"}, {"ERI", "ETH"}}),
                    both_ways({{"Russia", "Norway"}, {"Russian", "Norwegian"}, {"RUS", "NOR"}}),
                    both_ways({{"Armenia", "Azerbaijan"},
                               {"Armenian", "Azerbaijani"},
                               {"Armenians", "Azerbaijanis"},
                               {"ARM", "AZE"}}),
                    both_ways({{"Norway", "Kenya"}, {"Norwegian", "Kenyan"}, {"NOR", "KEN"}}),
                    both_ways({{"Serbia", "Nepal"},
                               {"Serbian", "Nepali"},
                               {"Belgrade", "Kathmandu"},
                               {"SRB", "NPL"}})));

}  // namespace
}  // namespace rapporteur::ground
