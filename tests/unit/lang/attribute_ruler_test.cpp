#include "lang/attribute_ruler.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "support/msgpack_writer.h"

namespace rapporteur::lang {
namespace {

using test::packed;
using test::packed_bool;
using test::packed_list;
using test::packed_map;
using test::packed_number;

std::string rule(const std::vector<std::string>& tests, const std::vector<std::string>& changes,
                 std::uint64_t index = 0) {
  return packed_map({packed("patterns"), packed_list({packed_list(tests)}), packed("attrs"),
                     packed_map(changes), packed("index"), packed_number(index)});
}

std::string tag_is(std::string_view tag) { return packed_map({packed("TAG"), packed(tag)}); }
std::string lower_is(std::string_view word) { return packed_map({packed("LOWER"), packed(word)}); }
std::string listed(std::string_view field, std::string_view test,
                   const std::vector<std::string>& values) {
  return packed_map({packed(field), packed_map({packed(test), packed_list(values)})});
}

std::string rules() {
  return packed_list({
      rule({tag_is("NN")}, {packed("POS"), packed("NOUN"), packed("MORPH"), packed("Number=Sing")}),
      rule({tag_is("VB")},
           {packed("POS"), packed("VERB"), packed("MORPH"), packed("VerbForm=Inf|Aspect=X")}),
      rule({packed_map({packed("TAG"), packed("MD"), packed("LOWER"), packed("wo")})},
           {packed("LEMMA"), packed("will")}),
      rule({lower_is("gon"), lower_is("na")}, {packed("LEMMA"), packed("to")}, 1),
      rule({listed("DEP", "NOT_IN", {packed("det"), packed("")})}, {packed("POS"), packed("PRON")}),
      rule({listed("TAG", "IN", {packed("DT"), packed("WDT")})},
           {packed("POS"), packed("DET"), packed("MORPH"), packed("_")}),
      rule({packed_map({packed("LOWER"), packed_map({packed("REGEX"), packed("^n'?t$")})})},
           {packed("LEMMA"), packed("not")}),
      rule({packed_map({packed("IS_SPACE"), packed_bool(true)})},
           {packed("TAG"), packed("_SP"), packed("DEP"), packed("dep")}),
  });
}

struct Input {
  std::string_view text, tag, dep;
};
struct RuleCase {
  std::vector<Input> words;
  std::vector<std::string> shown;  // "tag/pos/morph/lemma/dep"
};
class Ruler : public testing::TestWithParam<RuleCase> {};

TEST_P(Ruler, AppliesRulesInOrder) {
  std::vector<std::string_view> texts;
  std::vector<Token> tokens;
  for (const Input& word : GetParam().words) {
    texts.push_back(word.text);
    tokens.emplace_back();
    tokens.back().tag = word.tag;
    tokens.back().dep = word.dep;
  }
  AttributeRuler::load(rules())->apply(texts, tokens);
  std::vector<std::string> shown;
  for (const Token& t : tokens)
    shown.push_back(t.tag + "/" + t.pos + "/" + t.morph + "/" + t.lemma + "/" + t.dep);
  EXPECT_EQ(shown, GetParam().shown);
}

INSTANTIATE_TEST_SUITE_P(
    Words, Ruler,
    testing::Values(RuleCase{{}, {}}, RuleCase{{{"talk", "NN", ""}}, {"NN/NOUN/Number=Sing//"}},
                    RuleCase{{{"go", "VB", ""}}, {"VB/VERB/Aspect=X|VerbForm=Inf//"}},
                    RuleCase{{{"Wo", "MD", ""}, {"n't", "RB", ""}}, {"MD///will/", "RB///not/"}},
                    RuleCase{{{"GON", "X", ""}, {"na", "X", ""}}, {"X////", "X///to/"}},
                    RuleCase{{{"na", "X", ""}, {"gon", "X", ""}}, {"X////", "X////"}},
                    RuleCase{{{"that", "DT", "det"}}, {"DT/DET///det"}},
                    RuleCase{{{"that", "DT", "nsubj"}}, {"DT/DET///nsubj"}},
                    RuleCase{{{"it", "PRP", "nsubj"}}, {"PRP/PRON///nsubj"}},
                    RuleCase{{{" \n", "NN", "punct"}}, {"_SP/PRON/Number=Sing//dep"}}));

struct RefusedCase {
  std::string bytes;
  std::string_view message;
};
class RulerLoad : public testing::TestWithParam<RefusedCase> {};

TEST_P(RulerLoad, RefusesWhatItDoesNotKnow) {
  const Result<AttributeRuler> ruler = AttributeRuler::load(GetParam().bytes);
  ASSERT_FALSE(ruler);
  EXPECT_THAT(ruler.error().message, testing::HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Rules, RulerLoad,
    testing::Values(
        RefusedCase{"", "attribute_ruler/patterns"}, RefusedCase{packed("x"), "no list"},
        RefusedCase{packed_list({rule({packed_map({packed("POS"), packed("NOUN")})}, {})}),
                    "test of POS"},
        RefusedCase{
            packed_list(
                {rule({packed_map({packed("TAG"), packed("NN"), packed("OP"), packed("+")})}, {})}),
            "test of OP"},
        RefusedCase{packed_list({rule({listed("TAG", "FUZZY", {})}, {})}), "FUZZY"},
        RefusedCase{packed_list({rule({tag_is("NN")}, {packed("HEAD"), packed("x")})}),
                    "change of HEAD"},
        RefusedCase{packed_list({rule({tag_is("NN")}, {}, 1)}), "index"}));

}  // namespace
}  // namespace rapporteur::lang
