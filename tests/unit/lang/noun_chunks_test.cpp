#include "lang/noun_chunks.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace rapporteur::lang {
namespace {

struct Word {
  std::string pos, dep;
  std::uint32_t head, left_edge;
};
struct ChunkCase {
  std::vector<Word> words;
  std::string chunks;  // "0-2 4-5", first token and one behind the last
};
class FindNounChunks : public testing::TestWithParam<ChunkCase> {};

TEST_P(FindNounChunks, TakesNominalHeadsWithWhatStandsBefore) {
  std::vector<Token> tokens;
  std::vector<std::uint32_t> left_edges;
  for (const Word& word : GetParam().words) {
    tokens.emplace_back();
    tokens.back().pos = word.pos;
    tokens.back().dep = word.dep;
    tokens.back().head = word.head;
    left_edges.push_back(word.left_edge);
  }
  std::string shown;
  for (const NounChunk& chunk : find_noun_chunks(tokens, left_edges)) {
    EXPECT_EQ(chunk.root + 1, chunk.end);
    shown +=
        (shown.empty() ? "" : " ") + std::to_string(chunk.begin) + "-" + std::to_string(chunk.end);
  }
  EXPECT_EQ(shown, GetParam().chunks);
}

const Word kThe{"DET", "det", 1, 0};

INSTANTIATE_TEST_SUITE_P(
    Trees, FindNounChunks,
    testing::Values(ChunkCase{{}, ""},
                    // the envoys met
                    ChunkCase{{kThe, {"NOUN", "nsubj", 2, 0}, {"VERB", "ROOT", 2, 0}}, "0-2"},
                    // envoys and ministers met: a conjunct of a subject is one too
                    ChunkCase{{{"NOUN", "nsubj", 3, 0},
                               {"CCONJ", "cc", 0, 1},
                               {"NOUN", "conj", 0, 2},
                               {"VERB", "ROOT", 3, 0}},
                              "0-1 2-3"},
                    // peace talks: a compound is no phrase of its own
                    ChunkCase{{{"NOUN", "compound", 1, 0}, {"NOUN", "ROOT", 1, 0}}, "0-2"},
                    // quickly and ministers: a conjunct of something else is none
                    ChunkCase{{{"ADV", "advmod", 0, 0}, {"NOUN", "conj", 0, 1}}, ""},
                    // what it says met: no chunk inside another
                    ChunkCase{
                        {{"PRON", "nsubj", 1, 0}, {"NOUN", "nsubj", 2, 0}, {"VERB", "ROOT", 2, 0}},
                        "0-1"}));

}  // namespace
}  // namespace rapporteur::lang
