#include "store/schema.h"

#include <gtest/gtest.h>

#include "support/scratch.h"

namespace rapporteur::store {
namespace {

struct Schema : testing::Test {
  test::ScratchFolder folder;
  Database database = std::move(*Database::open(folder.path() / "r.db", OpenMode::create, 0));
  const std::vector<Migration> older = {{1, "CREATE TABLE a (x); INSERT INTO a VALUES (7);"}};
  const std::vector<Migration> newer = {older[0], {2, "ALTER TABLE a ADD COLUMN y DEFAULT 8;"}};

  [[nodiscard]] std::string value(const std::string& sql) const {
    return database.value(sql).value_or(std::nullopt).value_or("none");
  }
};

TEST_F(Schema, MarksANewRecord) {
  ASSERT_TRUE(bring_up_to_date(database, "r.db", true));
  EXPECT_EQ(value("PRAGMA application_id"), std::to_string(kApplicationId));
  EXPECT_EQ(value("PRAGMA user_version"), std::to_string(migrations().back().to));
}

TEST_F(Schema, BringsAnOlderRecordUpToDateAndKeepsItsRows) {
  ASSERT_TRUE(bring_up_to_date(database, "r.db", true, older));
  ASSERT_TRUE(bring_up_to_date(database, "r.db", true, newer));
  EXPECT_EQ(value("SELECT x + y FROM a"), "15");
  EXPECT_EQ(value("PRAGMA user_version"), "2");
}

TEST_F(Schema, LeavesAnOlderRecordAloneWhereItMayNotWrite) {
  ASSERT_TRUE(bring_up_to_date(database, "r.db", true, older));
  EXPECT_EQ(bring_up_to_date(database, "r.db", false, newer).error().kind, ErrorKind::unsupported);
  EXPECT_EQ(value("PRAGMA user_version"), "1");
}

TEST_F(Schema, StaysAsItWasWhereAStepFails) {
  ASSERT_TRUE(bring_up_to_date(database, "r.db", true, older));
  const std::vector<Migration> broken = {older[0], {2, "CREATE TABLE b (x); CREATE TABLE a (x);"}};
  EXPECT_FALSE(bring_up_to_date(database, "r.db", true, broken));
  EXPECT_EQ(value("SELECT count(*) FROM sqlite_schema WHERE name = 'b'"), "0");
  EXPECT_EQ(value("PRAGMA user_version"), "1");
}

TEST(Migrations, CountUpByOne) {
  std::int64_t version = 0;
  for (const Migration& step : migrations()) EXPECT_EQ(step.to, ++version);
}

}  // namespace
}  // namespace rapporteur::store
