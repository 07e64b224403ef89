#include "lang/unicode_class.h"

#include <gtest/gtest.h>

namespace rapporteur::lang {
namespace {

struct ClassCase {
  char32_t point;
  bool is_letter, is_upper, is_digit, is_space;
};
class UnicodeClass : public testing::TestWithParam<ClassCase> {};

TEST_P(UnicodeClass, IsThatOfPython) {
  const ClassCase& expected = GetParam();
  EXPECT_EQ(is_letter(expected.point), expected.is_letter);
  EXPECT_EQ(is_upper_letter(expected.point), expected.is_upper);
  EXPECT_EQ(is_digit(expected.point), expected.is_digit);
  EXPECT_EQ(is_white_space(expected.point), expected.is_space);
}

INSTANTIATE_TEST_SUITE_P(
    Points, UnicodeClass,
    testing::Values(
        ClassCase{U'a', true, false, false, false}, ClassCase{U'Z', true, true, false, false},
        ClassCase{U'7', false, false, true, false}, ClassCase{U'²', false, false, true, false},
        ClassCase{U'½', false, false, false, false}, ClassCase{U'Ⅳ', false, false, false, false},
        ClassCase{U'日', true, false, false, false}, ClassCase{0x1D518, true, true, false, false},
        ClassCase{U' ', false, false, false, true}, ClassCase{0x1C, false, false, false, true},
        ClassCase{0x85, false, false, false, true}, ClassCase{0xA0, false, false, false, true},
        ClassCase{0x200B, false, false, false, false},
        ClassCase{0xFEFF, false, false, false, false}));

struct LowerCase {
  std::string_view text, lower;
};
class Lowered : public testing::TestWithParam<LowerCase> {};

TEST_P(Lowered, FollowsTheFullMapping) { EXPECT_EQ(lower_case(GetParam().text), GetParam().lower); }

INSTANTIATE_TEST_SUITE_P(Texts, Lowered,
                         testing::Values(LowerCase{"", ""},
                                         LowerCase{"Talks IN Osby", "talks in osby"},
                                         LowerCase{"ÉCOLE", "école"}, LowerCase{"İ", "i̇"},
                                         LowerCase{"ΟΔΟΣ", "οδος"}, LowerCase{"ΟΔΟΣ.", "οδος."},
                                         LowerCase{"ΣΑΣ", "σας"}, LowerCase{"Σ", "σ"},
                                         LowerCase{"ΑΣ́", "ας́"}, LowerCase{"ẞ", "ß"},
                                         LowerCase{"A\xFF"
                                                   "B",
                                                   "a\xFF"
                                                   "b"}));

TEST(IsAllLetters, WantsAtLeastOne) {
  EXPECT_TRUE(is_all_letters("naïve"));
  EXPECT_FALSE(is_all_letters("co-chair"));
  EXPECT_FALSE(is_all_letters(""));
}

}  // namespace
}  // namespace rapporteur::lang
