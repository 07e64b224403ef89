// rapporteur codebook, as a user runs it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program.h"

namespace rapporteur {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(CodebookVerb, PrintsTheShippedEntries) {
  const test::Ended book = test::run_program({"codebook"});
  EXPECT_EQ(book.code, 0) << book.err;
  EXPECT_THAT(book.out, StartsWith("# Codebook\n"));
  EXPECT_THAT(book.out, HasSubstr("\n### event.attack.air\n"));
  EXPECT_EQ(book.out, test::run_program({"codebook"}).out);
}

TEST(CodebookVerb, NarrowsToAKindInAnyForm) {
  const test::Ended csv = test::run_program({"codebook", "--kind", "figure", "--format", "csv"});
  EXPECT_THAT(csv.out, StartsWith("id,kind,definition,words,needs,plover,cameo,acled,precision,"));
  EXPECT_THAT(csv.out, HasSubstr("\nfigure.capture,figure,"));
  EXPECT_THAT(csv.out, testing::Not(HasSubstr(",meeting,")));
  EXPECT_EQ(test::run_program({"codebook", "--kind", "picnic"}).code, 2);
}

}  // namespace
}  // namespace rapporteur
