// Letters, digits, white space and lower case as Python 3.11 has them (Unicode 14).
//
// The trained pipelines know words by features that were computed with these classes. ICU and
// the C library follow other versions of Unicode and other rules, so the tables are our own;
// tools/make_unicode_table.py writes them.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::lang {

struct CodeRange {
  std::uint32_t first;
  std::uint32_t last;
};
struct LowerPair {
  std::uint32_t from;
  std::uint32_t to;
};
extern const std::vector<CodeRange> kLetterRanges, kUpperLetterRanges, kDigitRanges, kSpaceRanges,
    kCasedRanges, kCaseIgnorableRanges;
extern const std::vector<LowerPair> kLowerPairs;

bool is_letter(char32_t code_point);
bool is_upper_letter(char32_t code_point);
// Decimal digits and those of other shapes (superscripts, circled).
bool is_digit(char32_t code_point);
// The 29 white-space characters; U+001C..U+001F are among them, U+200B and U+FEFF are not.
bool is_white_space(char32_t code_point);

// True for a text that is not empty and has letters only.
bool is_all_letters(std::string_view text);

// True for a text that is not empty and has white space only.
bool is_all_white_space(std::string_view text);

// Full lower case, with the final sigma and the two code points of U+0130. Broken bytes stay.
std::string lower_case(std::string_view text);

}  // namespace rapporteur::lang
