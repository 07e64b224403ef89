#include "base/utf8.h"

#include <gtest/gtest.h>

namespace rapporteur::base {
namespace {

struct DecodeCase {
  std::string_view bytes;
  char32_t code_point;
  int length;
  bool valid;
};
class DecodeAt : public testing::TestWithParam<DecodeCase> {};

TEST_P(DecodeAt, ReadsStrictUtf8) {
  const Decoded decoded = decode_at(GetParam().bytes, 0);
  EXPECT_EQ(decoded.code_point, GetParam().code_point);
  EXPECT_EQ(decoded.bytes, GetParam().length);
  EXPECT_EQ(decoded.valid, GetParam().valid);
}

INSTANTIATE_TEST_SUITE_P(Forms, DecodeAt,
                         testing::Values(DecodeCase{"a", U'a', 1, true},
                                         DecodeCase{"é", U'é', 2, true},
                                         DecodeCase{"—", U'—', 3, true},
                                         DecodeCase{"😀", U'😀', 4, true},
                                         DecodeCase{"\xC0\xAF", kReplacement, 1, false},
                                         DecodeCase{"\xED\xA0\x80", kReplacement, 1, false},
                                         DecodeCase{"\xE2\x80", kReplacement, 1, false},
                                         DecodeCase{"\xF5\x80\x80\x80", kReplacement, 1, false}));

TEST(ToLower, FollowsUnicodeAndKeepsBrokenBytes) {
  EXPECT_EQ(to_lower("ÉCOLE Ždanov \xFFX"), "école ždanov \xFFx");
}

TEST(WithoutMarks, DropsAccentsOnly) {
  EXPECT_EQ(without_marks("Stéphane Çiçek ø"), "Stephane Cicek ø");
}

TEST(CountCodePoints, CountsABrokenByteAsOne) { EXPECT_EQ(count_code_points("a\xFF—"), 3U); }

}  // namespace
}  // namespace rapporteur::base
