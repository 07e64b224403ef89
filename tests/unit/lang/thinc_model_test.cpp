#include "lang/thinc_model.h"

#include <limits>

#include <gmock/gmock.h>

#include "unit/lang/msgpack_bytes.h"

namespace rapporteur::lang {
namespace {

using testing::HasSubstr;

// A model of one linear node with the given weights and link.
std::string model_bytes(const std::string& weights, std::uint32_t link = 0) {
  const std::string node =
      packed_map({packed_text("index"), packed_number(0), packed_text("name"),
                  packed_text("linear"), packed_text("dims"), packed_map({}), packed_text("refs"),
                  packed_map({packed_text("lower"), packed_number(link)})});
  const std::string settings =
      packed_map({packed_text("seed"), packed_bytes("\x08"), packed_text("columns"),
                  packed_bytes(packed_list({packed_text("NORM")}))});
  return packed_map(
      {packed_text("nodes"), packed_list({node}), packed_text("attrs"), packed_list({settings}),
       packed_text("params"),
       packed_list({packed_map({packed_text("W"), weights, packed_text("b"), "\xc0"})}),
       packed_text("shims"), packed_list({packed_list({})})});
}

TEST(ThincModel, ReadsNodesSettingsAndWeights) {
  const auto model =
      ThincModel::read("tagger/model", model_bytes(packed_floats({2, 1}, {1.5F, -2.0F})));
  ASSERT_TRUE(model) << model.error().message;
  ASSERT_EQ(model->nodes().size(), 1U);
  EXPECT_EQ(model->named("linear"), std::vector<std::size_t>{0});
  EXPECT_EQ(model->root_ref("lower"), 0U);
  EXPECT_EQ(model->root_ref("upper"), std::nullopt);
  EXPECT_EQ(model->nodes()[0].numbers.at("seed"), 8);
  EXPECT_EQ(model->nodes()[0].lists.at("columns"), std::vector<std::string>{"NORM"});
  EXPECT_EQ((*model->weights(0, "W", {0, 1}))->values, (std::vector<float>{1.5F, -2.0F}));
  EXPECT_THAT(model->weights(0, "W", {3, 1}).error().message,
              HasSubstr("of shape [2, 1], which should be [3, 1]"));
  EXPECT_THAT(model->weights(0, "b", {1}).error().message, HasSubstr("no weights \"b\""));
}

struct BrokenCase {
  std::string bytes;
  std::string_view message;
};
class BrokenModel : public testing::TestWithParam<BrokenCase> {};
TEST_P(BrokenModel, NamesFileAndFault) {
  const auto model = ThincModel::read("ner/model", GetParam().bytes);
  ASSERT_FALSE(model);
  EXPECT_THAT(model.error().message, HasSubstr("ner/model"));
  EXPECT_THAT(model.error().message, HasSubstr(std::string(GetParam().message)));
}
INSTANTIATE_TEST_SUITE_P(
    Files, BrokenModel,
    testing::Values(
        BrokenCase{"", "byte 0"}, BrokenCase{packed_map({}), "no \"nodes\""},
        BrokenCase{packed_map({packed_text("nodes"), packed_list({}), packed_text("attrs"),
                               packed_list({}), packed_text("params"), packed_list({})}),
                   "not of equal length"},
        BrokenCase{model_bytes(packed_floats({3, 1}, {1.5F, -2.0F})),
                   "8 bytes for the shape [3, 1]"},
        BrokenCase{model_bytes(packed_floats({0xffffffff, 0xffffffff, 0xffffffff}, {1.0F})),
                   "4 bytes for the shape"},
        BrokenCase{model_bytes(packed_floats({1}, {std::numeric_limits<float>::quiet_NaN()})),
                   "not finite"},
        BrokenCase{model_bytes(packed_text("none")), "not an array"},
        BrokenCase{model_bytes(packed_floats({1}, {1.0F}), 7), "a node that is not there"},
        BrokenCase{model_bytes(packed_floats({1}, {1.0F})).substr(0, 200), "of 200"}));

}  // namespace
}  // namespace rapporteur::lang
