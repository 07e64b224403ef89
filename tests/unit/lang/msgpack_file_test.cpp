#include "lang/msgpack_file.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace rapporteur::lang {
namespace {

using testing::HasSubstr;

TEST(ReadMsgpack, GivesEveryKindThatAPipelineHolds) {
  // {"a": [1, -2, true, nil, 1.5], b"b": 2^63}
  const std::string bytes(
      "\x82\xa1"
      "a\x95\x01\xfe\xc3\xc0\xcb\x3f\xf8\x00\x00\x00\x00\x00\x00\xc4\x01"
      "b\xcf\x80\x00\x00\x00\x00\x00\x00\x00",
      29);
  const Result<MsgpackValue> value = read_msgpack("some/file", bytes);
  ASSERT_TRUE(value) << value.error().message;
  const MsgpackValue* list = value->find("a");
  ASSERT_NE(list, nullptr);
  ASSERT_EQ(list->items.size(), 5U);
  EXPECT_EQ(list->items[0].bits, 1U);
  EXPECT_EQ(static_cast<std::int64_t>(list->items[1].bits), -2);
  EXPECT_TRUE(list->items[2].is_true());
  EXPECT_TRUE(list->items[3].is(MsgpackValue::Kind::nil));
  EXPECT_EQ(list->items[4].real, 1.5);
  EXPECT_EQ(value->find("b")->bits, std::uint64_t{1} << 63);
  EXPECT_EQ(value->find("c"), nullptr);
}

struct BrokenCase {
  std::string bytes;
  std::string message;
};
class BrokenMsgpack : public testing::TestWithParam<BrokenCase> {};

TEST_P(BrokenMsgpack, IsAnErrorThatNamesFileAndByte) {
  const Result<MsgpackValue> value = read_msgpack("ner/model", GetParam().bytes);
  ASSERT_FALSE(value);
  EXPECT_THAT(value.error().message, HasSubstr("ner/model"));
  EXPECT_THAT(value.error().message, HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Files, BrokenMsgpack,
    testing::Values(BrokenCase{"", "at byte 0 of 0"},  //
                    BrokenCase{"\x82\xa1"
                               "a\x01\xa1",
                               "of 5"},  // cut inside a key
                    BrokenCase{std::string("\xdd\xff\xff\xff\xff", 5),
                               "of 5"},  // a list of 2^32, and nothing
                    BrokenCase{std::string("\x01\x02", 2), "bytes after the end at byte 1"},
                    BrokenCase{std::string("\xc1", 1), "at byte 0"},  // never a msgpack byte
                    BrokenCase{std::string(100, '\x91') + "\x01", "nest deeper"}));

TEST(Require, NamesTheKeyThatIsMissingOrOfAnotherKind) {
  const std::string bytes(
      "\x81\xa1"
      "a\x01",
      4);
  const Result<MsgpackValue> value = read_msgpack("f", bytes);
  ASSERT_TRUE(value);
  EXPECT_THAT(require("f", *value, "b", MsgpackValue::Kind::map).error().message,
              HasSubstr("no \"b\""));
  EXPECT_THAT(require("f", *value, "a", MsgpackValue::Kind::text).error().message,
              HasSubstr("should be text"));
}

TEST(ReadNumberMap, AcceptsNumbersAndNothingElse) {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> entries;
  const auto add = [&](std::uint64_t key, std::uint64_t value) {
    entries.emplace_back(key, value);
  };
  EXPECT_TRUE(read_number_map("key2row", std::string("\x82\x05\x01\xcd\x01\x00\x02", 7), add));
  EXPECT_THAT(entries, testing::ElementsAre(testing::Pair(5, 1), testing::Pair(256, 2)));
  EXPECT_TRUE(read_number_map("key2row", "\x80", add));
  EXPECT_FALSE(read_number_map("key2row",
                               std::string("\x81\xa1"
                                           "a\x01",
                                           4),
                               add));
  EXPECT_FALSE(read_number_map("key2row", std::string("\x01", 1), add));
  EXPECT_FALSE(read_number_map("key2row", std::string("\x81\x01\x80", 3), add));
}

}  // namespace
}  // namespace rapporteur::lang
