// Two pipelines with random weights, made by tools/make_tiny_pipeline.py: what spaCy says with them
// stands in their expected.jsonl.

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <unistd.h>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "lang/dense_kernels.h"
#include "lang/pipeline.h"

namespace rapporteur::lang {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using testing::HasSubstr;

fs::path golden(const std::string& name) {
  return fs::path(RAPPORTEUR_SOURCE_DIR) / "tests/golden" / name;
}

std::vector<Json> read_expected(const std::string& name) {
  std::vector<Json> records;
  std::ifstream file(golden(name) / "expected.jsonl");
  for (std::string line; std::getline(file, line);) records.push_back(Json::parse(line));
  return records;
}

Report report_of(const Json& record) {
  Report report;
  report.text = record["text"].get<std::string>();
  return report;
}

// An analysis in the form of expected.jsonl.
Json spelled_out(const Report& report, const Analysis& analysis) {
  std::set<std::uint32_t> starts;
  for (const Sentence& sentence : analysis.sentences) starts.insert(sentence.begin);
  Json tokens = Json::array();
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    const Token& token = analysis.tokens[i];
    tokens.push_back({{"begin", token.span.begin},
                      {"end", token.span.end},
                      {"space", token.space_after},
                      {"norm", token.norm},
                      {"tag", token.tag},
                      {"pos", token.pos},
                      {"morph", token.morph},
                      {"lemma", token.lemma},
                      {"dep", token.dep},
                      {"head", token.head},
                      {"start", starts.contains(i)},
                      {"name", token.ent_iob + token.ent_type}});
  }
  Json chunks = Json::array();
  for (const NounChunk& chunk : analysis.chunks) chunks.push_back({chunk.begin, chunk.end});
  return {{"text", report.text}, {"tokens", tokens}, {"chunks", chunks}};
}

class TinyPipeline : public testing::TestWithParam<std::string> {};

TEST_P(TinyPipeline, SaysWhatSpacySaysWithEveryInstructionSet) {
  const std::vector<Json> expected = read_expected(GetParam());
  ASSERT_FALSE(expected.empty());
  for (const DenseKernels& kernels : all_kernels()) {
    const auto pipeline = load_pipeline(golden(GetParam()), {std::string(kernels.name)});
    ASSERT_TRUE(pipeline) << pipeline.error().message;
    EXPECT_EQ((*pipeline)->instructions(), kernels.name);
    for (const Json& record : expected) {
      const Report report = report_of(record);
      EXPECT_EQ(spelled_out(report, analyse(report, **pipeline, Mode::parity)), record)
          << kernels.name;
    }
  }
}

TEST_P(TinyPipeline, SaysTheSameOnManyThreads) {
  const std::vector<Json> expected = read_expected(GetParam());
  const auto pipeline = load_pipeline(golden(GetParam()));
  ASSERT_TRUE(pipeline);
  std::vector<int> wrong(4, 0);
  {
    std::vector<std::jthread> threads;
    for (int& count : wrong) {
      threads.emplace_back([&expected, &pipeline, &count] {
        for (int round = 0; round < 3; ++round) {
          for (const Json& record : expected) {
            const Report report = report_of(record);
            if (spelled_out(report, analyse(report, **pipeline, Mode::parity)) != record) ++count;
          }
        }
      });
    }
  }
  EXPECT_THAT(wrong, testing::Each(0));
}

TEST_P(TinyPipeline, NamesItsFilesWithTheirHashes) {
  const auto pipeline = load_pipeline(golden(GetParam()));
  ASSERT_TRUE(pipeline);
  EXPECT_EQ((*pipeline)->name(), "en_" + GetParam() + "-0.0.0");
  ASSERT_EQ((*pipeline)->files().size(), 18U);
  for (const ModelFile& file : (*pipeline)->files()) {
    EXPECT_EQ(file.sha256, base::sha256_hex(*base::read_file(golden(GetParam()) / file.name)))
        << file.name;
  }
}

INSTANTIATE_TEST_SUITE_P(Layouts, TinyPipeline,
                         testing::Values("tiny_pipeline", "tiny_pipeline_extra"));

// Paragraphs of a report are batched; each must come out as if it were alone.
TEST(NewsMode, ParsesEachParagraphByItself) {
  const auto pipeline = load_pipeline(golden("tiny_pipeline"));
  ASSERT_TRUE(pipeline);
  Report both;
  both.text = "The envoys met in Larvik.\nNobody explained why they left.";
  for (const Span span : {Span{0, 25}, Span{26, 57}}) {
    Paragraph paragraph;
    paragraph.span = span;
    both.paragraphs.push_back(paragraph);
  }
  const Analysis analysis = analyse(both, **pipeline, Mode::news);
  std::size_t checked = 0;
  for (const Paragraph& paragraph : both.paragraphs) {
    Report alone;
    alone.text = both.slice(paragraph.span);
    for (const Token& token : analyse(alone, **pipeline, Mode::news).tokens) {
      ASSERT_LT(checked, analysis.tokens.size());
      const Token& same = analysis.tokens[checked++];
      EXPECT_EQ(same.tag + same.dep + same.ent_iob + same.lemma,
                token.tag + token.dep + token.ent_iob + token.lemma);
      EXPECT_EQ(same.span.begin, token.span.begin + paragraph.span.begin);
    }
  }
  EXPECT_EQ(checked, analysis.tokens.size());
}

// A copy of the tiny pipeline that a test may damage.
class DamagedPipeline : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("damaged_pipeline_" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::copy(golden("tiny_pipeline"), folder_, fs::copy_options::recursive);
  }
  void TearDown() override { fs::remove_all(folder_); }
  void replace(const std::string& file, const std::string& old, const std::string& with) {
    std::string bytes = *base::read_file(folder_ / file);
    const std::size_t at = bytes.find(old);
    ASSERT_NE(at, std::string::npos) << file;
    bytes.replace(at, old.size(), with);
    ASSERT_TRUE(base::write_file(folder_ / file, bytes));
  }
  std::string complaint() {
    const auto pipeline = load_pipeline(folder_);
    return pipeline ? "no complaint" : pipeline.error().message;
  }
  fs::path folder_;
};

TEST_F(DamagedPipeline, IsFoundInsideAPackage) {
  const fs::path package = folder_.string() + "_package";
  fs::remove_all(package);
  fs::create_directories(package / "inner");
  fs::rename(folder_, package / "inner/en_tiny-0.0.0");
  EXPECT_TRUE(load_pipeline(package));
  EXPECT_TRUE(load_pipeline(package / "inner"));
  fs::remove_all(package);
}

TEST_F(DamagedPipeline, NamesAnyFileThatIsMissingOrCutShort) {
  const auto whole = load_pipeline(folder_);
  ASSERT_TRUE(whole) << whole.error().message;
  for (const ModelFile& file : (*whole)->files()) {
    if (file.name == "vocab/lookups.bin" || file.name == "vocab/vectors.cfg")
      continue;  // may be missing
    const std::string bytes = *base::read_file(folder_ / file.name);
    fs::remove(folder_ / file.name);
    EXPECT_NE(complaint(), "no complaint") << file.name;
    ASSERT_TRUE(
        base::write_file(folder_ / file.name, std::string_view(bytes).substr(0, bytes.size() / 2)));
    EXPECT_NE(complaint(), "no complaint") << file.name;
    ASSERT_TRUE(base::write_file(folder_ / file.name, bytes));
  }
  EXPECT_EQ(complaint(), "no complaint");
}

TEST_F(DamagedPipeline, NamesAComponentThatIsNotKnown) {
  replace("config.cfg", R"(factory = "ner")", R"(factory = "entity_linker")");
  EXPECT_THAT(complaint(),
              HasSubstr("the component \"ner\" (factory \"entity_linker\") is not supported"));
}

TEST_F(DamagedPipeline, NamesAComponentThatIsLacking) {
  replace("config.cfg", R"("attribute_ruler",)", "");
  EXPECT_THAT(complaint(), HasSubstr("lacks the component attribute_ruler"));
}

TEST_F(DamagedPipeline, RefusesAnotherLanguage) {
  replace("config.cfg", R"(lang = "en")", R"(lang = "de")");
  EXPECT_THAT(complaint(), HasSubstr("\"de\""));
}

TEST_F(DamagedPipeline, NamesTheNodeOfANetworkWhoseSizesDoNotFit) {
  fs::copy_file(golden("tiny_pipeline_extra") / "tok2vec/model", folder_ / "tok2vec/model",
                fs::copy_options::overwrite_existing);
  fs::copy_file(golden("tiny_pipeline") / "ner/moves", folder_ / "parser/moves",
                fs::copy_options::overwrite_existing);
  EXPECT_THAT(complaint(), HasSubstr("parser/moves"));
}

TEST(LoadPipeline, SaysThatThereIsNone) {
  EXPECT_THAT(load_pipeline("/no/such/model").error().message,
              HasSubstr("there is no such language model"));
  EXPECT_THAT(load_pipeline(golden("lang")).error().message, HasSubstr("not a spaCy pipeline"));
  EXPECT_THAT(load_pipeline(golden("lang") / "tiny_pipeline_test.cpp").error().message,
              HasSubstr("wheel"));
}

}  // namespace
}  // namespace rapporteur::lang
