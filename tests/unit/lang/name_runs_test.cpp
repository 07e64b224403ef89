#include "lang/name_runs.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace rapporteur::lang {
namespace {

struct Word {
  std::string tag, dep;
  std::uint32_t head;
  std::string name_type;
};
struct Case {
  std::string text;  // for the reader
  std::vector<Word> words;
  std::vector<std::string> joined;  // left edge, dependency, head of each word; none: unchanged
};
class JoinNameRuns : public testing::TestWithParam<Case> {};

TEST_P(JoinNameRuns, LetsNoSpellingTearANameApart) {
  std::vector<Token> tokens;
  std::vector<std::uint32_t> edges;
  std::vector<std::string> before, after;
  for (const auto& [tag, dep, head, name_type] : GetParam().words) {
    Token token;
    token.tag = tag;
    token.dep = dep;
    token.head = head;
    token.ent_type = name_type;
    tokens.push_back(token);
    edges.push_back(static_cast<std::uint32_t>(edges.size()));
    before.push_back(fmt::format("{} {} {}", edges.back(), dep, head));
  }
  join_name_runs(tokens, edges);
  for (std::size_t i = 0; i < tokens.size(); ++i)
    after.push_back(fmt::format("{} {} {}", edges[i], tokens[i].dep, tokens[i].head));
  EXPECT_EQ(after, GetParam().joined.empty() ? before : GetParam().joined);
}

INSTANTIATE_TEST_SUITE_P(
    Trees, JoinNameRuns,
    testing::Values(
        Case{"President Tofig Karimli left",
             {{"NNP", "npadvmod", 3, ""},
              {"NNP", "nsubj", 3, "PERSON"},
              {"NNP", "advmod", 3, "PERSON"},
              {"VBD", "ROOT", 3, ""}},
             {"0 compound 2", "1 compound 2", "0 nsubj 3", "3 ROOT 3"}},
        Case{"they met Omar Vasli",
             {{"PRP", "nsubj", 1, ""},
              {"VBD", "ROOT", 1, ""},
              {"NNP", "dobj", 1, "PERSON"},
              {"NNP", "npadvmod", 1, "PERSON"}},
             {"0 nsubj 1", "1 ROOT 1", "2 compound 3", "2 dobj 1"}},
        Case{"Monday President Solt left",
             {{"NNP", "npadvmod", 3, "DATE"},
              {"NNP", "compound", 2, ""},
              {"NNP", "nsubj", 3, "PERSON"},
              {"VBD", "ROOT", 3, ""}},
             {}},
        Case{"gave Solt Tavo",  // two arguments are two names
             {{"VBD", "ROOT", 0, ""}, {"NNP", "dative", 0, "PERSON"}, {"NNP", "dobj", 0, "GPE"}},
             {}},
        Case{"in Tavo Solt left",  // each hangs on its own word
             {{"IN", "prep", 3, ""},
              {"NNP", "pobj", 0, "GPE"},
              {"NNP", "nsubj", 3, "PERSON"},
              {"VBD", "ROOT", 3, ""}},
             {}},
        Case{"Solt", {{"NNP", "ROOT", 0, "PERSON"}}, {}}, Case{"", {}, {}}));

}  // namespace
}  // namespace rapporteur::lang
