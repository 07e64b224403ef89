#include "base/dictionary_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rapporteur::base {
namespace {

std::vector<std::string> texts(std::string_view bytes) {
  std::vector<std::string> out;
  for (const DictionaryLine& line : dictionary_lines(bytes))
    out.push_back(std::to_string(line.number) + " " + line.text);
  return out;
}

TEST(DictionaryLines, HaveNoCommentsAndKnowTheirNumbers) {
  EXPECT_THAT(texts("# head\r\nA_ [NOR] # why\n\n/ TABARI\nB [ISL] ;KEDS\n\t[DNK]\n"),
              testing::ElementsAre("2 A_ [NOR]", "5 B [ISL]", "6 \t[DNK]"));
  EXPECT_THAT(texts("A <!-- one\ntwo\n--> B\nC<!-- x -->D"),
              testing::ElementsAre("1 A", "3  B", "4 CD"));
}

TEST(DictionaryLines, ACodeOfCrossesIsNoComment) {
  EXPECT_THAT(texts("A_ [ ### ] # so\n"), testing::ElementsAre("1 A_ [ ### ]"));
}

TEST(DictionaryLines, EndAtTheMarkOfTheEnd) {
  EXPECT_THAT(texts("A\n~FINISH\nB\n"), testing::ElementsAre("1 A"));
  EXPECT_THAT(texts("A\n~~~~~~~~\nB\n"), testing::ElementsAre("1 A"));
}

TEST(DictionaryLines, BytesThatAreNoUtf8AreLatin1) {
  EXPECT_THAT(texts("S\xF8"
                    "by\x01_\n"),
              testing::ElementsAre("1 S\u00F8by_"));
  EXPECT_THAT(texts(""), testing::IsEmpty());
}

TEST(DictionaryPhrase, IsInLowerCaseWithOneBlankBetweenWords) {
  EXPECT_EQ(dictionary_phrase("ABU_SAYYAF-GROUP_ "), "abu sayyaf group");
  EXPECT_EQ(dictionary_phrase("__"), "");
}

}  // namespace
}  // namespace rapporteur::base
