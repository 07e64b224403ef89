#include "export/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/claims.h"

namespace rapporteur::exports {
namespace {

TEST(CsvRow, QuotesWhatMustBeQuoted) {  // RFC 4180, section 2
  EXPECT_EQ(csv_row({"a", "b,c", "d\"e", "f\ng", ""}), "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n");
}

TEST(ClaimsCsv, HasARowForEachClaimWithItsWords) {
  const Report report = test::make_report("a", "Mira Solt met Jon Aker.");
  const std::string csv = claims_csv(
      {report}, {test::make_claim(report, "Mira", ReportClaim{}),
                 test::make_meeting(report, "met",
                                    {test::make_person("Mira Solt"), test::make_person("Jon Aker")},
                                    "held", "2031-05")});
  EXPECT_THAT(csv, testing::StartsWith("kind,report,outlet,published,id,status,"));
  EXPECT_THAT(csv,
              testing::HasSubstr("\r\nmeeting,a,The Harbour "
                                 "Post,2031-05-04,c2-10,held,,2031-05,2031-05-01,2031-05-31,text,"
                                 "Mira Solt; Jon Aker,"));
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 2);
}

}  // namespace
}  // namespace rapporteur::exports
