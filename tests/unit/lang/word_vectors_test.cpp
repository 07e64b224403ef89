#include "lang/word_vectors.h"

#include <cstring>
#include <string>

#include <gmock/gmock.h>

#include "unit/lang/msgpack_bytes.h"

namespace rapporteur::lang {
namespace {

std::string npy(const std::string& shape, const std::vector<float>& values,
                const std::string& type = "<f4") {
  const std::string header =
      "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }\n";
  std::string bytes("\x93NUMPY\x01\x00", 8);
  bytes += static_cast<char>(header.size());
  bytes += '\0';
  bytes += header;
  std::string data(values.size() * sizeof(float), '\0');
  if (!values.empty()) std::memcpy(data.data(), values.data(), data.size());
  return bytes + data;
}

TEST(WordVectors, FindTheRowOfAWord) {
  const auto vectors = WordVectors::read(npy("(2, 2)", {1, 2, 3, 4}),
                                         std::string("\x83\x07\x01\x09\x00\x0b\x01", 7));
  ASSERT_TRUE(vectors) << vectors.error().message;
  EXPECT_EQ(vectors->width(), 2U);
  EXPECT_EQ(vectors->find(7)[1], 4.0F);
  EXPECT_EQ(vectors->find(9)[0], 1.0F);
  EXPECT_EQ(vectors->find(11), vectors->find(7));  // words may share a row
  EXPECT_EQ(vectors->find(8), nullptr);
}

TEST(WordVectors, MayBeEmpty) {
  const auto vectors = WordVectors::read(npy("(0, 0)", {}), "\x80");
  ASSERT_TRUE(vectors);
  EXPECT_EQ(vectors->width(), 0U);
  EXPECT_EQ(vectors->find(7), nullptr);
}

struct BrokenCase {
  std::string npy;
  std::string rows;
  std::string_view message;
};
class BrokenVectors : public testing::TestWithParam<BrokenCase> {};
TEST_P(BrokenVectors, SayWhatIsWrong) {
  const auto vectors = WordVectors::read(GetParam().npy, GetParam().rows);
  ASSERT_FALSE(vectors);
  EXPECT_THAT(vectors.error().message, testing::HasSubstr(std::string(GetParam().message)));
}
INSTANTIATE_TEST_SUITE_P(
    Files, BrokenVectors,
    testing::Values(
        BrokenCase{"", "\x80", "not a NumPy file"},
        BrokenCase{npy("(1, 2)", {1, 2}).substr(0, 20), "\x80", "cut short"},
        BrokenCase{npy("(1, 2)", {1, 2}, "<f8"), "\x80", "float32"},
        BrokenCase{npy("(2, 2)", {1, 2, 3}), "\x80", "12 bytes of numbers for 2 rows of 2"},
        BrokenCase{npy("(4611686018427387905, 4)", {1, 2, 3, 4}), "\x80", "16 bytes of numbers"},
        BrokenCase{npy("(2)", {1, 2}), "\x80", "two sizes"},
        BrokenCase{npy("(1, 1)", {1.0F / 0.0F}), "\x80", "not finite"},
        BrokenCase{npy("(1, 1)", {1}), std::string("\x81\x07\x01", 3), "row 1 of 1"},
        BrokenCase{npy("(1, 1)", {1}), "", "vocab/key2row"}));

}  // namespace
}  // namespace rapporteur::lang
