#include "base/tab_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rapporteur::base {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(TabLines, HaveAsManyCellsAsAskedFor) {
  EXPECT_THAT(
      tab_lines("# head\na\tb\tc\r\n\nd\ne\t\tf\tg\n", 3),
      ElementsAre(ElementsAre("a", "b", "c"), ElementsAre("d", "", ""), ElementsAre("e", "", "f")));
  EXPECT_THAT(tab_lines("", 2), IsEmpty());
  EXPECT_THAT(tab_lines("a", 2), ElementsAre(ElementsAre("a", "")));
}

}  // namespace
}  // namespace rapporteur::base
