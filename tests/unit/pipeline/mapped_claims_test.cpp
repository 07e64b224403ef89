#include "pipeline/mapped_claims.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "pipeline/audit_sheet.h"

namespace rapporteur::pipeline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

read::SheetTable sheet(const char* csv) { return *read::read_csv("a.csv", csv); }

TEST(ReadMap, TakesColumnsConstantsAndWordsOfTheSheet) {
  const auto map = read_map("m.yaml",
                            "kind: =meeting\nparties: Wer\n"
                            "status: {column: ok, values: {ja: held, nein: denied}}\n");
  ASSERT_TRUE(map) << map.error().message;
  const auto table = sheet("Wer;ok\nMira Solt;ja\n\" Mira Solt ; Jon Aker\";nein\n");
  EXPECT_EQ(mapped_value(*map, table, table.rows[0], "kind"), "meeting");
  EXPECT_EQ(mapped_value(*map, table, table.rows[0], "place"), "");
  const auto line = nlohmann::json::parse(claim_lines(*map, table)[1]);
  EXPECT_EQ(line["kind"], "meeting");
  EXPECT_EQ(line["status"], "denied");
  EXPECT_EQ(line["parties"], (nlohmann::json{{{"name", "Mira Solt"}}, {{"name", "Jon Aker"}}}));
}

TEST(ReadMap, NamesFileLineAndColumnOfAFault) {
  const auto broken = read_map("m.yaml", "kind: =meeting\nparties: [\n");
  ASSERT_FALSE(broken);
  EXPECT_THAT(broken.error().message, HasSubstr("m.yaml:3:1"));
  EXPECT_FALSE(read_map("m.yaml", "- a\n- b\n"));
  EXPECT_FALSE(read_map("m.yaml", "status: {values: {ja: held}}\n"));
}

TEST(MapByNames, TakesThePassageForTheWords) {
  const auto table = sheet("kind,passage,value\nfigure,12 people,12\n");
  const auto line = nlohmann::json::parse(claim_lines(map_by_names(table), table)[0]);
  EXPECT_EQ(line["text"], "12 people");
  EXPECT_EQ(line["value"], 12);
}

TEST(MissingColumns, AreThoseThatTheSheetDoesNotHave) {
  const auto map = read_map("m.yaml", "date: Day\nplace: Where\nkind: =meeting\n");
  EXPECT_THAT(missing_columns(*map, sheet("day\n1\n")), ElementsAre("Where"));
}

struct Day {
  const char* cell;
  const char* edtf;
};

TEST(AuditRows, TakeADayOnlyWhereItCanBeReadInOneWay) {
  for (const Day& day : std::vector<Day>{{"2031-05-04", "2031-05-04"},
                                         {"2031-05", "2031-05"},
                                         {"4.5.2031", "2031-05-04"},
                                         {"30/03/2031", "2031-03-30"},
                                         {"03/30/2031", "2031-03-30"},
                                         {"04/04/2031", "2031-04-04"},
                                         {"03/04/2031", ""},
                                         {"31.31.2031", ""},
                                         {"4 May 2031", "2031-05-04"},
                                         {"soon", ""}}) {
    const std::string csv = std::string("date,who\n") + day.cell + ",Mira Solt; Jon Aker\n";
    const auto rows = audit_rows("a.csv", {}, sheet(csv.c_str()));
    ASSERT_TRUE(rows);
    EXPECT_EQ((*rows)[0].date, day.edtf) << day.cell;
    EXPECT_THAT((*rows)[0].parties, ElementsAre("Mira Solt", "Jon Aker"));
  }
}

TEST(AuditRows, NeedAColumnOfParties) {
  const auto rows = audit_rows("a.csv", {}, sheet("date,place\n2031-05-04,Osby\n"));
  ASSERT_FALSE(rows);
  EXPECT_EQ(rows.error().message,
            "a.csv: no column of parties; --map says which it is (docs/audit.md)");
}

}  // namespace
}  // namespace rapporteur::pipeline
