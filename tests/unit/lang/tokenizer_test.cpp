#include "lang/tokenizer.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "support/msgpack_writer.h"

namespace rapporteur::lang {
namespace {

using test::packed;
using test::packed_list;
using test::packed_map;
using test::packed_number;

constexpr std::uint64_t kOrth = 65;
constexpr std::uint64_t kNorm = 67;

std::string piece(std::string_view orth, std::string_view norm = "") {
  std::vector<std::string> entries = {packed_number(kOrth), packed(orth)};
  if (!norm.empty()) entries.insert(entries.end(), {packed_number(kNorm), packed(norm)});
  return packed_map(entries);
}

// A small set of rules in the form of a pipeline's file.
std::string small_rules() {
  const std::string cases =
      packed_map({packed("don't"), packed_list({piece("do"), piece("n't", "not")}), packed(":-)"),
                  packed_list({piece(":-)")}), packed("a.m."), packed_list({piece("a.m.")}),
                  packed("can not"), packed_list({piece("can"), piece(" not")})});
  return packed_map({packed("prefix_search"), packed(R"(^\(|^\"|^:|^\$)"), packed("suffix_search"),
                     packed(R"(\)$|,$|!$|'s$|\"$|(?<=[a-z0-9])\.$)"), packed("infix_finditer"),
                     packed(R"((?<=[a-z])-(?=[a-z])|\.\.\.)"), packed("url_match"),
                     packed(R"((?u)^[a-z]+://\S+$)"), packed("token_match"), test::packed_nil(),
                     packed("exceptions"), cases});
}

Tokenizer small_tokenizer() { return *Tokenizer::load(small_rules(), ""); }

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const RawToken& token : small_tokenizer().tokenize(text)) {
    words.emplace_back(text.substr(token.begin, token.end - token.begin));
  }
  return words;
}

struct SplitCase {
  std::string_view text;
  std::vector<std::string> words;
};
class Tokenize : public testing::TestWithParam<SplitCase> {};

TEST_P(Tokenize, CutsAsSpacyDoes) { EXPECT_EQ(words_of(GetParam().text), GetParam().words); }

INSTANTIATE_TEST_SUITE_P(
    WhiteSpace, Tokenize,
    testing::Values(SplitCase{"", {}}, SplitCase{"a b", {"a", "b"}},
                    SplitCase{"a  b", {"a", " ", "b"}}, SplitCase{"a   b ", {"a", "  ", "b"}},
                    SplitCase{" a", {" ", "a"}}, SplitCase{"a\nb", {"a", "\n", "b"}},
                    SplitCase{"a \nb", {"a", "\n", "b"}},
                    SplitCase{"a\u00a0b", {"a", "\u00a0", "b"}}, SplitCase{"\n\n", {"\n\n"}}));

INSTANTIATE_TEST_SUITE_P(Affixes, Tokenize,
                         testing::Values(SplitCase{"(talks),", {"(", "talks", ")", ","}},
                                         SplitCase{"Osby's.", {"Osby", "'s", "."}},
                                         SplitCase{"well-known", {"well", "-", "known"}},
                                         SplitCase{"-a", {"-a"}},
                                         SplitCase{"a...b", {"a", "...", "b"}},
                                         SplitCase{"...a", {"...a"}},
                                         SplitCase{"http://a-b.c,", {"http://a-b.c", ","}},
                                         SplitCase{"((", {"(", "("}}));

INSTANTIATE_TEST_SUITE_P(
    SpecialCases, Tokenize,
    testing::Values(SplitCase{"don't", {"do", "n't"}},
                    SplitCase{"(don't!)", {"(", "do", "n't", "!", ")"}}, SplitCase{":-)", {":-)"}},
                    SplitCase{"ok:-)", {"ok:-", ")"}}, SplitCase{"\":-)\"", {"\"", ":-)", "\""}},
                    SplitCase{"(a.m.", {"(", "a.m."}}, SplitCase{"10a.m.", {"10a.m", "."}},
                    SplitCase{"can not.", {"can", " not", "."}}));

TEST(Tokenizer, GivesPiecesTheirOwnNorm) {
  const std::vector<RawToken> tokens = small_tokenizer().tokenize("don't");
  EXPECT_EQ(tokens[0].norm_text, "do");
  EXPECT_EQ(tokens[1].norm_text, "not");
}

TEST(Tokenizer, LeavesOneSpaceToTheTokenBeforeIt) {
  const std::vector<RawToken> tokens = small_tokenizer().tokenize("a  b don't c");
  std::vector<bool> spaces;
  for (const RawToken& token : tokens) spaces.push_back(token.space);
  EXPECT_EQ(spaces, (std::vector<bool>{true, false, true, false, true, false}));
}

// Each broken byte is one character; what stands behind it keeps its place.
TEST(Tokenizer, KeepsPlacesBehindBrokenBytes) {
  const std::string text = "a\xFF b\xE2\x80 (caf\xC3\xA9)";
  const std::vector<std::string> expected = {"a\xFF", "b\xE2\x80", "(", "caf\xC3\xA9", ")"};
  EXPECT_EQ(words_of(text), expected);
}

TEST(Tokenizer, CutsALongLineInGoodTime) {
  const std::string text(100000, ')');
  EXPECT_EQ(small_tokenizer().tokenize(text).size(), text.size());
}

struct BrokenRules {
  std::string bytes;
  std::string_view message;
};
class TokenizerLoad : public testing::TestWithParam<BrokenRules> {};

TEST_P(TokenizerLoad, SaysWhatIsWrong) {
  const Result<Tokenizer> tokenizer = Tokenizer::load(GetParam().bytes, "");
  ASSERT_FALSE(tokenizer);
  EXPECT_THAT(tokenizer.error().message, testing::HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Files, TokenizerLoad,
    testing::Values(
        BrokenRules{"", "tokenizer"}, BrokenRules{packed("x"), "no map"},
        BrokenRules{packed_map({}), "exceptions"},
        BrokenRules{packed_map({packed("prefix_search"), packed("(")}), "prefix_search"},
        BrokenRules{packed_map({packed("exceptions"),
                                packed_map({packed("ab"), packed_list({piece("a")})})}),
                    "'ab'"},
        BrokenRules{packed_map({packed("exceptions"),
                                packed_map({packed("a"),
                                            packed_list({packed_map({packed_number(kOrth),
                                                                     packed("a"), packed_number(74),
                                                                     packed("NOUN")})})})}),
                    "more than text and norm"}));

}  // namespace
}  // namespace rapporteur::lang
