#include "lang/lexeme.h"

#include <gtest/gtest.h>

#include "lang/string_id.h"
#include "support/msgpack_writer.h"

namespace rapporteur::lang {
namespace {

struct ShapeCase {
  std::string text, shape;
};
class ShapeOf : public testing::TestWithParam<ShapeCase> {};

TEST_P(ShapeOf, CutsRunsAtFour) { EXPECT_EQ(shape_of(GetParam().text), GetParam().shape); }

INSTANTIATE_TEST_SUITE_P(
    Words, ShapeOf,
    testing::Values(ShapeCase{"London", "Xxxxx"}, ShapeCase{"2020-01-03", "dddd-dd-dd"},
                    ShapeCase{"U.S.", "X.X."}, ShapeCase{"m²", "xd"}, ShapeCase{"-------", "----"},
                    ShapeCase{"xxXXxx", "xxXXxx"}, ShapeCase{"日本", "xx"},
                    ShapeCase{std::string(99, 'a'), "xxxx"},
                    ShapeCase{std::string(100, 'a'), "LONG"}, ShapeCase{"", ""}));

struct NormCase {
  std::string_view text, norm;
};
class NormOf : public testing::TestWithParam<NormCase> {};

// The pipeline's own norms know "plz" and "Sept", as they are written.
TEST_P(NormOf, TakesThePipelinesThenTheBuiltInThenLowerCase) {
  const NormTable norms = {
      {string_id("plz"), "please"}, {string_id("Sept"), "september"}, {string_id("€"), "euro"}};
  EXPECT_EQ(norm_of(GetParam().text, norms), GetParam().norm);
}

INSTANTIATE_TEST_SUITE_P(Words, NormOf,
                         testing::Values(NormCase{"plz", "please"}, NormCase{"PLZ", "plz"},
                                         NormCase{"Sept", "september"}, NormCase{"€", "euro"},
                                         NormCase{"£", "$"}, NormCase{"’S", "'s"},
                                         NormCase{"“", "\""}, NormCase{"—", "-"},
                                         NormCase{"Osby", "osby"}));

TEST(Affixes, CountCodePoints) {
  EXPECT_EQ(prefix_of("Éire"), "É");
  EXPECT_EQ(suffix_of("Zürich"), "ich");
  EXPECT_EQ(suffix_of("çé"), "çé");
  EXPECT_EQ(prefix_of(""), "");
}

TEST(ReadNormTable, IsEmptyWithoutATable) {
  EXPECT_TRUE(read_norm_table("")->empty());
  EXPECT_TRUE(
      read_norm_table(test::packed_map({test::packed("other"), test::packed_map({})}))->empty());
  EXPECT_FALSE(read_norm_table("\xc1"));
}

TEST(MakeToken, KnowsWhiteSpace) {
  EXPECT_TRUE(make_token("\n\n", {}).is_space);
  EXPECT_FALSE(make_token("a", {}).is_space);
}

}  // namespace
}  // namespace rapporteur::lang
