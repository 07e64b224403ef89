#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.h"
#include "export/prompt.h"
#include "export/sheets.h"
#include "read/sheet.h"
#include "support/claims.h"
#include "support/scratch.h"

namespace rapporteur::exports {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Workbook, ComesBackAsItWasWritten) {
  const test::ScratchFolder scratch;
  const std::vector<Sheet> sheets = {
      {"meetings", "Meetings.", {{"who", "string", "Who."}, {"count", "integer", "How many."}}, {}},
      {"claims",
       "Claims.",
       {{"words", "string", "Words."}, {"day", "date", "Day."}},
       {{"\"Näher\" & <weiter>\nzwei", "2031-05-04"}, {"", "0007"}}}};
  const auto path = scratch.path() / "a.xlsx";
  ASSERT_TRUE(write_workbook(sheets, "Talks", "2031-05-04", path));
  const auto bytes = base::read_file(path);
  const auto table = read::read_sheet("a.xlsx", *bytes, "claims");
  ASSERT_TRUE(table) << table.error().message;
  EXPECT_THAT(table->header, ElementsAre("words", "day"));
  ASSERT_EQ(table->rows.size(), 2U);
  EXPECT_THAT(table->rows[0].cells, ElementsAre("\"Näher\" & <weiter>\nzwei", "2031-05-04"));
  EXPECT_THAT(table->rows[1].cells, ElementsAre("", "0007"));
  EXPECT_EQ(table->rows[1].line, 3U);
  EXPECT_THAT(read::read_sheet("a.xlsx", *bytes)->header, ElementsAre("who", "count"));
}

TEST(Workbook, IsTheSameBytesTheSecondTime) {
  const test::ScratchFolder scratch;
  const std::vector<Sheet> sheets = {{"a", "A.", {{"b", "string", "B."}}, {{"c"}}}};
  ASSERT_TRUE(write_workbook(sheets, "Talks", "", scratch.path() / "one.xlsx"));
  ASSERT_TRUE(write_workbook(sheets, "Talks", "", scratch.path() / "two.xlsx"));
  EXPECT_EQ(*base::read_file(scratch.path() / "one.xlsx"),
            *base::read_file(scratch.path() / "two.xlsx"));
}

TEST(CodingPrompt, NamesTheReportAndKeepsItsTextAsItIs) {
  const Report report = test::make_report("a.txt", "A {{TEXT}} of {{REPORT}}.", "The Post");
  const std::string prompt = coding_prompt(report);
  EXPECT_THAT(prompt, HasSubstr("\"report\": \"a.txt\""));
  EXPECT_THAT(prompt, HasSubstr("published on 2031-05-04"));
  EXPECT_TRUE(prompt.ends_with("-----\nA {{TEXT}} of {{REPORT}}.\n"))
      << prompt.substr(prompt.size() - 80);
}

}  // namespace
}  // namespace rapporteur::exports
