#include "base/edit_distance.h"

#include <gtest/gtest.h>

namespace rapporteur::base {
namespace {

struct Words {
  const char *one, *other;
  std::size_t distance;
};

TEST(EditDistance, CountsLettersPutInTakenOutAndChanged) {
  constexpr Words kCases[] = {{"", "", 0},
                              {"", "abc", 3},
                              {"solt", "solt", 0},
                              {"solt", "salt", 1},
                              {"aker", "akers", 1},
                              {"timline", "timeline", 1},
                              {"kitten", "sitting", 3}};
  for (const Words& c : kCases) {
    EXPECT_EQ(edit_distance(c.one, c.other), c.distance) << c.one << " / " << c.other;
    EXPECT_EQ(edit_distance(c.other, c.one), c.distance) << c.other << " / " << c.one;
  }
}

}  // namespace
}  // namespace rapporteur::base
