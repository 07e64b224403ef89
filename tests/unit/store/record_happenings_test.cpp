#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/record_file.h"
#include "support/claims.h"
#include "support/scratch.h"

namespace rapporteur::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

struct Happenings : testing::Test {
  test::ScratchFolder folder;
  RecordFile record = [this] {
    auto opened = RecordFile::open(folder.path() / "talks.db", {OpenMode::create, 200});
    if (!opened) throw std::runtime_error(opened.error().message);
    return std::move(*opened);
  }();

  bool add(const std::string& id, const std::string& text, std::optional<std::string> lines) {
    CodedReport coded{test::make_report(id, text), {}, {}};
    coded.happenings = std::move(lines);
    return record.add(coded).value().added;
  }
};

TEST_F(Happenings, AreKeptWithTheirReport) {
  EXPECT_TRUE(add("a", "A quake.", "2\t7\tn\tquake\t\t\n"));
  EXPECT_TRUE(add("b", "Nothing.", std::nullopt));
  EXPECT_THAT(record.happenings().value(), ElementsAre(Pair("a", "2\t7\tn\tquake\t\t\n")));
}

TEST_F(Happenings, OfAReportThatIsThereAreRenewedOnlyWhereTheyDiffer) {
  EXPECT_TRUE(add("a", "A quake.", std::nullopt));
  EXPECT_TRUE(add("a", "A quake.", "2\t7\tn\tquake\t\t\n"));
  EXPECT_FALSE(add("a", "A quake.", "2\t7\tn\tquake\t\t\n"));
  EXPECT_FALSE(add("a", "A quake.", std::nullopt));
  EXPECT_THAT(record.happenings().value(), ElementsAre(Pair("a", "2\t7\tn\tquake\t\t\n")));
}

TEST_F(Happenings, GoWithTheirReport) {
  EXPECT_TRUE(add("a", "A quake.", "2\t7\tn\tquake\t\t\n"));
  ASSERT_TRUE(record.remove("a"));
  EXPECT_THAT(record.happenings().value(), IsEmpty());
}

}  // namespace
}  // namespace rapporteur::store
