// Whatever the world puts before the program: what cannot be read is named with file and cause,
// where it applies with the byte, the program ends with code 3, and everything else is read.

#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <functional>

#include <gmock/gmock.h>

#include "inputs.h"

namespace rapporteur::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::size_t kHundredMegabytes = 100'000'000;

std::string repeated(const std::string& words, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + words.size());
  while (text.size() < bytes) text += words;
  return text;
}

std::string nested(std::size_t depth) {
  return "<!doctype html><body>" + repeated("<div>", 5 * depth) + "<p>" + kStory;
}

void write_half_gzip(const std::string& path) {
  gzFile file = gzopen(path.c_str(), "wb");
  gzputs(file, kStory);
  gzclose(file);
  fs::resize_file(path, fs::file_size(path) / 2);
}

// Root may read every file; the memory of a process breaks off at once even for root.
void write_unreadable(const Inputs& inputs, const std::string& name) {
  if (geteuid() == 0) {
    fs::create_symlink("/proc/self/mem", inputs.at(name));
  } else {
    chmod(inputs.add(name).c_str(), 0);
  }
}

struct BadFile {
  std::string name;
  std::function<void(const Inputs&)> make;
  std::vector<std::string> says;
};
class BadFiles : public Inputs, public testing::WithParamInterface<BadFile> {};

TEST_P(BadFiles, AreNamedAndEverythingElseIsRead) {
  GetParam().make(*this);
  const Ended ended =
      read({add("a.txt"), at(GetParam().name), add("z.txt", "Later. " + std::string(kStory))});
  EXPECT_EQ(ended.code, 3);
  EXPECT_THAT(ended.err, HasSubstr(GetParam().name));
  for (const std::string& words : GetParam().says) EXPECT_THAT(ended.err, HasSubstr(words));
  EXPECT_THAT(ended.out, HasSubstr("\"report\":\"a.txt\""));
  EXPECT_THAT(ended.out, HasSubstr("\"report\":\"z.txt\""));
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, BadFiles,
    testing::Values(
        BadFile{"missing.txt", [](const Inputs&) {}, {"no such file"}},
        BadFile{"program.txt",
                [](const Inputs& inputs) {
                  inputs.add("program.txt",
                             "\x7f"
                             "ELF\x02\x01\x01" +
                                 std::string(400, '\0'));
                },
                {"not text", "at byte 4"}},
        BadFile{"line.txt",
                [](const Inputs& inputs) {
                  inputs.add("line.txt", repeated("Mira Solt met Jon Aker. ", kHundredMegabytes));
                },
                {"longer than one report may be", "at byte"}},
        BadFile{"line.jsonl",
                [](const Inputs& inputs) {
                  inputs.add(
                      "line.jsonl",
                      "{\"text\":\"" + repeated("Solt met Aker. ", kHundredMegabytes) + "\"}\n");
                },
                {"line 1 (byte 0)", "longer than"}},
        BadFile{"deep.html",
                [](const Inputs& inputs) { inputs.add("deep.html", nested(100'000)); },
                {"nested more than", "at byte"}},
        BadFile{"empty",
                [](const Inputs& inputs) { fs::create_directories(inputs.at("empty")); },
                {"holds no report"}},
        BadFile{
            "secret.txt", [](const Inputs& inputs) { write_unreadable(inputs, "secret.txt"); }, {}},
        BadFile{"half.txt.gz",
                [](const Inputs& inputs) { write_half_gzip(inputs.at("half.txt.gz")); },
                {"gzip ends early at byte"}}),
    [](const auto& test) {
      return test.param.name.substr(0, test.param.name.find('.')) + std::to_string(test.index);
    });

TEST_F(Inputs, LoseOnlyTheLineThatIsTooLong) {
  add("crawl.jsonl", "{\"id\":\"one\",\"text\":\"" +
                         repeated("Solt met Aker. ", kHundredMegabytes) +
                         "\"}\n{\"id\":\"two\",\"text\":\"" + std::string(kStory, 60) + "\"}\n");
  const Ended ended = read({at("crawl.jsonl")});
  EXPECT_EQ(ended.code, 3);
  EXPECT_THAT(ended.out, HasSubstr("\"report\":\"two\""));
}

struct BadModel {
  std::string name;
  std::function<void(const Inputs&)> make;
  std::vector<std::string> says;
};
class BadModels : public Inputs, public testing::WithParamInterface<BadModel> {
 public:
  // A copy of the pipeline with random weights, with one of its files made anew.
  static void copy_tiny(const Inputs& inputs, const std::string& name) {
    fs::copy(fs::path(RAPPORTEUR_SOURCE_DIR) / "tests/golden/tiny_pipeline", inputs.at(name),
             fs::copy_options::recursive);
  }
};

TEST_P(BadModels, AreNamedBeforeAnythingIsRead) {
  GetParam().make(*this);
  const Ended ended = run_program({"read", add("a.txt"), "--model", at(GetParam().name)});
  EXPECT_EQ(ended.code, 3);
  EXPECT_THAT(ended.out, IsEmpty());
  EXPECT_THAT(ended.err, HasSubstr(GetParam().name));
  for (const std::string& words : GetParam().says) EXPECT_THAT(ended.err, HasSubstr(words));
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, BadModels,
    testing::Values(
        BadModel{"missing", [](const Inputs&) {}, {"no such folder or wheel"}},
        BadModel{"bare",
                 [](const Inputs& inputs) {
                   inputs.add("bare/config.cfg",
                              "[nlp]\nlang = \"en\"\npipeline = [\"tok2vec\"]\n");
                 },
                 {}},
        BadModel{"short",
                 [](const Inputs& inputs) {
                   BadModels::copy_tiny(inputs, "short");
                   fs::resize_file(inputs.at("short/parser/model"), 1000);
                 },
                 {"parser/model", "cut short", "at byte", "of 1000"}},
        BadModel{"german",
                 [](const Inputs& inputs) {
                   BadModels::copy_tiny(inputs, "german");
                   inputs.add("german/config.cfg", "[nlp]\nlang = \"de\"\npipeline = []\n");
                 },
                 {"\"de\"", "reads English"}},
        BadModel{"text.whl", [](const Inputs& inputs) { inputs.add("text.whl"); }, {"not a wheel"}},
        BadModel{"half.whl",
                 [](const Inputs& inputs) { inputs.add("half.whl", "PK\x03\x04rest"); },
                 {}}),
    [](const auto& test) {
      return test.param.name.substr(0, test.param.name.find('.')) + std::to_string(test.index);
    });

TEST_F(Inputs, HaveAnOutputThatIsNamedWhereItIsFull) {
  const Ended ended = run_program({"read", add("a.txt"), "--no-claims"}, {"", {}, 0, "/dev/full"});
  EXPECT_EQ(ended.code, 3);
  EXPECT_THAT(ended.err, HasSubstr("the output cannot be written"));
}

}  // namespace
}  // namespace rapporteur::test
