#include "lang/lemmatizer.h"

#include <gtest/gtest.h>

#include "lang/string_id.h"
#include "support/msgpack_writer.h"

namespace rapporteur::lang {
namespace {

using test::packed;
using test::packed_list;
using test::packed_map;

std::string by_class(std::string_view pos, const std::string& value) {
  return packed_map({test::packed_number(string_id(pos)), value});
}

std::string rule(std::string_view from, std::string_view to) {
  return packed_list({packed(from), packed(to)});
}

// Rules and words of verbs only, as small as the cases need.
std::string tables() {
  const std::string rules = packed_list({rule("ies", "y"), rule("es", "e"), rule("es", ""),
                                         rule("ed", "e"), rule("ed", ""), rule("s", "")});
  const std::string exceptions =
      packed_map({packed("met"), packed_list({packed("mete"), packed("meet")}), packed("axes"),
                  packed_list({packed("ax")})});
  const std::string words =
      packed_list({packed("agree"), packed("fix"), packed("axe"), packed("hope"), packed("hop")});
  return packed_map({packed("lemma_rules"), by_class("verb", rules), packed("lemma_exc"),
                     by_class("verb", exceptions), packed("lemma_index"), by_class("verb", words)});
}

struct LemmaCase {
  std::string_view text, pos, morph, lemma;
};
class LemmaOf : public testing::TestWithParam<LemmaCase> {};

TEST_P(LemmaOf, FollowsRulesAndLists) {
  const LemmaCase& c = GetParam();
  EXPECT_EQ(Lemmatizer::load(tables())->lemma(c.text, c.pos, c.morph), c.lemma);
}

constexpr std::string_view kPast = "Tense=Past|VerbForm=Fin";

INSTANTIATE_TEST_SUITE_P(
    Words, LemmaOf,
    testing::Values(LemmaCase{"Agreed", "VERB", kPast, "agree"},
                    LemmaCase{"fixed", "VERB", kPast, "fix"},
                    LemmaCase{"met", "VERB", kPast, "meet"},
                    LemmaCase{"hoped", "VERB", kPast, "hop"}, LemmaCase{"axes", "VERB", "", "ax"},
                    LemmaCase{"gazed", "VERB", kPast, "gaze"},
                    LemmaCase{"Reached", "VERB", "VerbForm=Inf", "reached"},
                    LemmaCase{"Hopes", "VERB", "Tense=Pres|VerbForm=Fin", "hopes"},
                    LemmaCase{"Hopes", "VERB", "Number=Sing|Tense=Pres|VerbForm=Fin", "hope"},
                    LemmaCase{"xyz", "VERB", kPast, "xyz"}, LemmaCase{"XYZ", "VERB", kPast, "XYZ"},
                    LemmaCase{"Osby", "PROPN", "Number=Sing", "Osby"},
                    LemmaCase{"Talks", "NOUN", "Number=Plur", "talks"},
                    LemmaCase{"Large", "ADJ", "Degree=Pos", "large"},
                    LemmaCase{" \n", "SPACE", "", " \n"}, LemmaCase{"Word", "", "", "word"}));

// Before spaCy 3.8.8 the rules' own order decided between words that the list knows.
TEST(Lemmatizer, CanKeepTheOrderOfTheRules) {
  EXPECT_EQ(Lemmatizer::load(tables(), {false})->lemma("hoped", "VERB", kPast), "hope");
}

TEST(Lemmatizer, LeavesALemmaThatIsSet) {
  std::vector<Token> tokens(2);
  tokens[0].lemma = "be";
  tokens[0].pos = tokens[1].pos = "VERB";
  Lemmatizer::load(tables())->apply({"met", "met"}, tokens);
  EXPECT_EQ(tokens[0].lemma, "be");
  EXPECT_EQ(tokens[1].lemma, "meet");
}

TEST(Lemmatizer, NamesAMissingTable) {
  const Result<Lemmatizer> lemmatizer = Lemmatizer::load(packed_map({}));
  ASSERT_FALSE(lemmatizer);
  EXPECT_NE(lemmatizer.error().message.find("lemma_rules"), std::string::npos);
}

}  // namespace
}  // namespace rapporteur::lang
