#include "read/sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rapporteur::read {
namespace {

using testing::ElementsAre;

TEST(ReadCsv, TakesQuotationMarksLineEndsAndTheMarkOfUtf8) {  // RFC 4180
  const auto table = read_csv("a.csv",
                              "\xEF\xBB\xBF"
                              "day,who\r\n2031-05-04,\"Solt, \"\"M.\"\"\r\nAker\"\r\n\r\n,\n5,x");
  ASSERT_TRUE(table);
  EXPECT_THAT(table->header, ElementsAre("day", "who"));
  ASSERT_EQ(table->rows.size(), 2U);
  EXPECT_THAT(table->rows[0].cells, ElementsAre("2031-05-04", "Solt, \"M.\"\r\nAker"));
  EXPECT_EQ(table->rows[0].line, 2U);
  EXPECT_THAT(table->rows[1].cells, ElementsAre("5", "x"));
  EXPECT_EQ(table->rows[1].line, 6U);
  EXPECT_EQ(table->column("WHO"), 1U);
  EXPECT_EQ(table->column("where"), 2U);
}

TEST(ReadCsv, TellsSemicolonsAndTabsByTheFirstLine) {
  EXPECT_THAT(read_csv("a", "a;b\n1,5;2\n")->rows[0].cells, ElementsAre("1,5", "2"));
  EXPECT_THAT(read_csv("a", "a\tb\n1\n")->rows[0].cells, ElementsAre("1", ""));
}

struct Bad {
  const char* bytes;
  const char* message;
};

TEST(ReadCsv, NamesFileLineAndCause) {
  for (const Bad& bad :
       std::vector<Bad>{{"a,b\n\"1,2\n", "x.csv: line 2: a quotation mark is not closed"},
                        {"a,b\n1,2,3\n", "x.csv: line 2: 3 cells under 2 headings"},
                        {"\n\n", "x.csv: no row in this sheet"},
                        {"a\n\xff\n", "x.csv: not UTF-8; save the sheet as CSV UTF-8"}}) {
    const auto table = read_csv("x.csv", bad.bytes);
    ASSERT_FALSE(table) << bad.bytes;
    EXPECT_EQ(table.error().message, bad.message);
  }
}

TEST(ReadWorkbook, NamesWhatIsNoWorkbook) {
  EXPECT_FALSE(read_workbook("x.xlsx", "PK\x03\x04 and nothing else"));
  EXPECT_FALSE(read_workbook("x.xlsx", ""));
}

}  // namespace
}  // namespace rapporteur::read
