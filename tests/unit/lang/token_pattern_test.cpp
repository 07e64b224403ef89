#include "lang/token_pattern.h"

#include <gtest/gtest.h>

namespace rapporteur::lang {
namespace {

struct SearchCase {
  std::string_view pattern, text;
  int begin, end;  // -1 for no match
};
class TokenPatternSearch : public testing::TestWithParam<SearchCase> {};

TEST_P(TokenPatternSearch, ReadsPythonPatterns) {
  const Result<TokenPattern> pattern = TokenPattern::compile(GetParam().pattern);
  ASSERT_TRUE(pattern) << pattern.error().message;
  const std::optional<PatternMatch> match = pattern->search(GetParam().text);
  EXPECT_EQ(match ? static_cast<int>(match->begin) : -1, GetParam().begin);
  EXPECT_EQ(match ? static_cast<int>(match->end) : -1, GetParam().end);
}

INSTANTIATE_TEST_SUITE_P(Patterns, TokenPatternSearch,
                         testing::Values(SearchCase{"b+", "abbc", 1, 3},
                                         SearchCase{"^b", "abb", -1, -1},
                                         SearchCase{R"([\u00e0-\u00ff])", "né", 1, 3},
                                         SearchCase{R"(\U0001F600)", "a😀", 1, 5},
                                         SearchCase{R"(\\u)", R"(\u)", 0, 2},
                                         SearchCase{R"((?u)^\w+$)", "éa", 0, 3},
                                         SearchCase{R"((?<=[0-9])km$)", "10km", 2, 4},
                                         SearchCase{R"(x$)", "x\n", 0, 1}));

TEST(TokenPattern, SaysWhatItCannotCompile) {
  const Result<TokenPattern> pattern = TokenPattern::compile("a(");
  ASSERT_FALSE(pattern);
  EXPECT_EQ(pattern.error().kind, ErrorKind::unsupported);
}

TEST(TokenPattern, LooksBehindWhereTheSearchBegins) {
  const TokenPattern pattern = *TokenPattern::compile("(?<=a)b");
  EXPECT_TRUE(pattern.search("ab", 1));
}

}  // namespace
}  // namespace rapporteur::lang
