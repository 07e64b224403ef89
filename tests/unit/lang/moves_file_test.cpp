#include "lang/moves_file.h"

#include <gmock/gmock.h>

namespace rapporteur::lang {
namespace {

// {"moves": json}
std::string moves_bytes(const std::string& json) {
  std::string bytes = "\x81\xa5moves\xda";
  bytes += static_cast<char>(json.size() / 256);
  bytes += static_cast<char>(json.size() % 256);
  return bytes + json;
}

TEST(ReadMoves, SortsByFrequencyThenLabelAndPutsAddedOnesLast) {
  const auto moves = read_moves(
      "parser/moves",
      moves_bytes(
          R"({"0":{"":9},"1":{"":9},"2":{"det":5,"aux":7,"new":-2,"zzz":5},"3":{"new":-2,"det":1}})"));
  ASSERT_TRUE(moves) << moves.error().message;
  EXPECT_THAT(*moves,
              testing::ElementsAre(Move{0, ""}, Move{1, ""}, Move{2, "aux"}, Move{2, "zzz"},
                                   Move{2, "det"}, Move{3, "det"}, Move{2, "new"}, Move{3, "new"}));
}

class BrokenMoves : public testing::TestWithParam<std::string> {};
TEST_P(BrokenMoves, NameTheFile) {
  const auto moves = read_moves("ner/moves", GetParam());
  ASSERT_FALSE(moves);
  EXPECT_THAT(moves.error().message, testing::HasSubstr("ner/moves"));
}
INSTANTIATE_TEST_SUITE_P(Files, BrokenMoves,
                         testing::Values("", "\x80", moves_bytes("{"), moves_bytes("[]"),
                                         moves_bytes(R"({"x":{}})"), moves_bytes(R"({"1":[]})"),
                                         moves_bytes(R"({"1":{"a":"b"}})")));

}  // namespace
}  // namespace rapporteur::lang
