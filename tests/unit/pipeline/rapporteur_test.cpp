#include "rapporteur/rapporteur.h"

#include <variant>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rapporteur {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const Rapporteur& reader() {
  RapporteurOptions options;
  options.without_model = true;
  static const Rapporteur rapporteur = Rapporteur::load(options).value();
  return rapporteur;
}

TEST(WayIn, GivesTheReportsOfAnInputWithTheirClaims) {
  const CodedInput input = reader().code(
      "crawl.jsonl",
      R"({"id":"a","text":"The ministers met in Oslo on Monday.","outlet":"The Harbour Post"})"
      "\n"
      R"({"id":"b","text":"They will meet again in spring.","published":"2031-05-04"})");
  EXPECT_THAT(input.problems, IsEmpty());
  ASSERT_THAT(input.reports, SizeIs(2));
  EXPECT_EQ(input.reports[0].report.outlet.value, "The Harbour Post");
  EXPECT_EQ(input.reports[1].report.published.value, "2031-05-04");
  ASSERT_THAT(input.reports[0].claims, SizeIs(1));
  EXPECT_TRUE(std::holds_alternative<ReportClaim>(input.reports[0].claims[0].body));
}

TEST(WayIn, NamesWhatCannotBeRead) {
  const CodedInput input = reader().code("page.html.gz", "\x1f\x8b");
  EXPECT_THAT(input.reports, IsEmpty());
  ASSERT_THAT(input.problems, SizeIs(1));
  EXPECT_THAT(input.problems[0].message, HasSubstr("page.html.gz"));
}

TEST(WayIn, SaysWhichModelIsMissing) {
  RapporteurOptions options;
  options.model = "/no/such/model";
  const auto rapporteur = Rapporteur::load(options);
  ASSERT_FALSE(rapporteur);
  EXPECT_THAT(rapporteur.error().message, HasSubstr("/no/such/model"));
}

}  // namespace
}  // namespace rapporteur
