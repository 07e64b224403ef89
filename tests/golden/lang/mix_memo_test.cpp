#include "lang/mix_memo.h"

#include <filesystem>

#include <gmock/gmock.h>

#include "base/files.h"

namespace rapporteur::lang {
namespace {

Tok2Vec load_network() {
  const auto path = std::filesystem::path(RAPPORTEUR_SOURCE_DIR) /
                    "tests/golden/tiny_pipeline_extra/tok2vec/model";
  static const WordVectors no_vectors;
  return *Tok2Vec::load(*ThincModel::read("tok2vec/model", *base::read_file(path)), no_vectors,
                        plain_kernels());
}

RawToken token_of(std::uint64_t number) {
  RawToken token;
  token.orth = token.prefix = token.suffix = token.shape = number % 23;
  token.norm = number % 7;
  token.space = number % 2 == 0;
  return token;
}

// Words come and go; a row must never be another word's, also when the memo forgets in between.
TEST(MixMemo, GivesTheRowsThatTheNetworkGives) {
  const std::vector<Tok2Vec> networks{load_network()};
  MixMemo memo(8);
  std::vector<std::vector<const float*>> rows;
  for (std::uint64_t first = 0; first < 200; first += 13) {
    std::vector<RawToken> tokens;
    for (std::uint64_t i = first; i < first + first % 40 + 1; ++i)
      tokens.push_back(token_of(i * i));
    memo.find(tokens, networks, rows);
    ASSERT_EQ(rows[0].size(), tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      std::vector<float> row(networks[0].width());
      float* place = row.data();
      const RawToken* token = &tokens[i];
      networks[0].mix({&token, 1}, {&place, 1});
      for (std::size_t k = 0; k < row.size(); ++k)
        EXPECT_EQ(rows[0][i][k], row[k]) << first << " " << i;
    }
  }
}

}  // namespace
}  // namespace rapporteur::lang
