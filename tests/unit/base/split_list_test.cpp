#include "base/split_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rapporteur::base {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(SplitList, LeavesOutBlanksAndWhatIsEmpty) {
  EXPECT_THAT(split_list("Mira Solt; Jon Aker"), ElementsAre("Mira Solt", "Jon Aker"));
  EXPECT_THAT(split_list(" a ;; b;\t;c "), ElementsAre("a", "b", "c"));
  EXPECT_THAT(split_list("a|b c", '|'), ElementsAre("a", "b c"));
  EXPECT_THAT(split_list(" ; "), IsEmpty());
  EXPECT_THAT(split_list(""), IsEmpty());
}

}  // namespace
}  // namespace rapporteur::base
