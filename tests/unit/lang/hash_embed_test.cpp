#include "lang/hash_embed.h"

#include <gmock/gmock.h>

namespace rapporteur::lang {
namespace {

struct Case {
  std::uint64_t id;
  std::uint32_t seed;
  std::array<std::uint32_t, 4> keys;
};
class HashEmbedKeys : public testing::TestWithParam<Case> {};

TEST_P(HashEmbedKeys, AreThoseOfTheTrainedTables) {
  EXPECT_EQ(hash_embed_keys(GetParam().id, GetParam().seed), GetParam().keys);
}

// From MurmurHash3 x64 128 as thinc computes it.
INSTANTIATE_TEST_SUITE_P(
    Checks, HashEmbedKeys,
    testing::Values(Case{1, 12, {2938686206, 2291508213, 2246688320, 3554967022}},
                    Case{0, 8, {0, 0, 0, 0}}));

}  // namespace
}  // namespace rapporteur::lang
