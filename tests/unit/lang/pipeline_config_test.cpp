#include "lang/pipeline_config.h"

#include <gmock/gmock.h>

namespace rapporteur::lang {
namespace {

TEST(ReadPipelineConfig, ListsTheComponentsThatRun) {
  const auto config = read_pipeline_config("config.cfg", R"([paths]
train = null

[nlp]
lang = "en"
pipeline = ["tok2vec","senter",
    "ner"]
disabled = ["senter"]

# a comment
[components.tok2vec]
factory = "tok2vec"
[components.senter]
factory = "senter"
[components.ner]
factory = "ner"
[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
hidden_width = 64
)");
  ASSERT_TRUE(config) << config.error().message;
  EXPECT_EQ(config->language, "en");
  ASSERT_EQ(config->components.size(), 2U);
  EXPECT_EQ(config->components[1].name, "ner");
  EXPECT_EQ(config->components[1].factory, "ner");
  EXPECT_EQ(config->value("components.ner.model", "hidden_width"), "64");
  EXPECT_EQ(config->value("components.ner.model", "none"), "");
  EXPECT_EQ(config->value("none", "none"), "");
}

struct BrokenCase {
  std::string_view text;
  std::string_view message;
};
class BrokenConfig : public testing::TestWithParam<BrokenCase> {};
TEST_P(BrokenConfig, SaysWhatIsWrong) {
  const auto config = read_pipeline_config("config.cfg", GetParam().text);
  ASSERT_FALSE(config);
  EXPECT_THAT(config.error().message, testing::HasSubstr(std::string(GetParam().message)));
}
INSTANTIATE_TEST_SUITE_P(
    Files, BrokenConfig,
    testing::Values(BrokenCase{"", "pipeline is not a list"},
                    BrokenCase{"[nlp]\nnonsense", "line 2"}, BrokenCase{"lang = 1", "line 1"},
                    BrokenCase{"[nlp]\npipeline = [1]", "pipeline is not a list"},
                    BrokenCase{"[nlp]\npipeline = [\"a\"]\ndisabled = 3", "disabled is not a list"},
                    BrokenCase{"[nlp]\npipeline = [\"a\"]", "\"a\" has no factory"}));

}  // namespace
}  // namespace rapporteur::lang
