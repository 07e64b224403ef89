#include "ground/actors/person_name.h"

#include <gtest/gtest.h>

namespace rapporteur::ground {
namespace {

struct Case {
  std::string_view name, full;
  bool fits;
};
class CanName : public testing::TestWithParam<Case> {};

TEST_P(CanName, TellsOnePersonFromTwo) {
  const auto& [name, full, fits] = GetParam();
  EXPECT_EQ(can_name(name_parts(name), name_parts(full)), fits) << name << " / " << full;
}

INSTANTIATE_TEST_SUITE_P(OnePerson, CanName,
                         testing::Values(Case{"Lund", "Ana Lund", true},
                                         Case{"Ana", "Ana Lund", true},
                                         Case{"A. Lund", "Ana Lund", true},
                                         Case{"Stéphane Moreau", "Stephane Moreau", true},
                                         Case{"Stefan Moreau", "Stéphane Moreau", true},
                                         Case{"Elmar Mamedzade", "Elmar Mammadzade", true},
                                         Case{"Mamedzade", "Elmar Mammadzade", true},
                                         Case{"Juan Santos", "Juan Santos Calderon", true},
                                         Case{"Maria Ruiz", "Maria Elena Ruiz", true}));
INSTANTIATE_TEST_SUITE_P(TwoPersons, CanName,
                         testing::Values(Case{"Lind", "Ana Lund", false},
                                         Case{"Jon Lund", "Ana Lund", false},
                                         Case{"Kazimova", "Ilgar Kazimov", false},
                                         Case{"Lala Kazimova", "Ilgar Kazimov", false},
                                         Case{"", "Ana Lund", false},
                                         Case{"Regan", "Ronald Reagan", false},
                                         Case{"Orlovskaya", "Pavel Orlovsky", false}));

}  // namespace
}  // namespace rapporteur::ground
