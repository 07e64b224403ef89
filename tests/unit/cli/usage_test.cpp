// What the program says to lines that it does not take, and that its documentation is whole.

#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program.h"

namespace rapporteur {
namespace {

using test::Ended;
using test::run_program;
using testing::HasSubstr;
using testing::IsEmpty;

const std::vector<std::string> kVerbs = {
    "read",   "timeline", "meetings", "people", "statements", "show",   "why",
    "search", "parse",    "rules",    "export", "eval",       "doctor", "completion"};

struct Wrong {
  std::vector<std::string> words;
  std::string says;
};
class WrongUsage : public testing::TestWithParam<Wrong> {};

TEST_P(WrongUsage, EndsWithTwoAndSaysWhatIsWrongOnStderr) {
  const Ended ended = run_program(GetParam().words);
  EXPECT_EQ(ended.code, 2);
  EXPECT_THAT(ended.out, IsEmpty());
  EXPECT_THAT(ended.err, HasSubstr(GetParam().says));
}

INSTANTIATE_TEST_SUITE_P(
    Lines, WrongUsage,
    testing::Values(Wrong{{}, "subcommand"}, Wrong{{"sing"}, "there is no verb \"sing\""},
                    Wrong{{"timelien"}, "did you mean \"timeline\"?"},
                    Wrong{{"read"}, "`rapporteur read --help`"}, Wrong{{"timeline"}, "--record"},
                    Wrong{{"timeline", "--record", "x", "--format", "xml"}, "--format"},
                    Wrong{{"timeline", "--record", "x", "--from", "soon"}, "soon"},
                    Wrong{{"read", "x", "--layers", "mood"}, "--layers"},
                    Wrong{{"export", "--record", "x"}, "--format"},
                    Wrong{{"show", "--record", "x"}, "ID"}, Wrong{{"rules"}, "subcommand"},
                    Wrong{{"completion", "basic"}, "SHELL"}));

std::string documentation() {
  std::ifstream file(RAPPORTEUR_SOURCE_DIR "/docs/cli.md");
  return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> long_options(const std::string& help) {
  static const std::regex option("--[a-z][a-z-]+");
  return {std::sregex_token_iterator(help.begin(), help.end(), option),
          std::sregex_token_iterator()};
}

class Verb : public testing::TestWithParam<std::string> {};

TEST_P(Verb, HasHelpWithExamples) {
  const Ended ended = run_program({GetParam(), "--help"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.out, HasSubstr("Examples:"));
  EXPECT_THAT(ended.out, HasSubstr("rapporteur " + GetParam()));
  EXPECT_THAT(ended.err, IsEmpty());
}

TEST_P(Verb, StandsInTheDocumentationWithAllItsOptions) {
  const std::string text = documentation();
  const std::size_t begin = text.find("\n## " + GetParam() + "\n");
  ASSERT_NE(begin, std::string::npos) << "docs/cli.md has no section on " << GetParam();
  const std::string section = text.substr(begin, text.find("\n## ", begin + 1) - begin);
  std::string help = run_program({GetParam(), "--help"}).out;
  if (GetParam() == "rules") {
    for (const char* part : {"list", "check", "explain"})
      help += run_program({"rules", part, "--help"}).out;
  }
  for (const std::string& option : long_options(help)) {
    EXPECT_THAT(section, HasSubstr(option));
  }
}

INSTANTIATE_TEST_SUITE_P(All, Verb, testing::ValuesIn(kVerbs),
                         [](const auto& verb) { return verb.param; });

TEST(Help, NamesEveryVerb) {
  const std::string help = run_program({"--help"}).out;
  for (const std::string& verb : kVerbs) EXPECT_THAT(help, HasSubstr("\n  " + verb + " "));
}

TEST(Completion, OffersEveryVerb) {
  for (const char* shell : {"bash", "fish"}) {
    const std::string script = run_program({"completion", shell}).out;
    for (const std::string& verb : kVerbs) EXPECT_THAT(script, HasSubstr(verb));
  }
}

}  // namespace
}  // namespace rapporteur
