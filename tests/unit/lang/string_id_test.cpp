#include "lang/string_id.h"

#include <gtest/gtest.h>

namespace rapporteur::lang {
namespace {

struct IdCase {
  std::string_view text;
  std::uint64_t id;
};
class StringId : public testing::TestWithParam<IdCase> {};

TEST_P(StringId, IsTheNumberThatThePipelineWasTrainedWith) {
  EXPECT_EQ(string_id(GetParam().text), GetParam().id);
}

// The numbers of words are those of spaCy's StringStore.
INSTANTIATE_TEST_SUITE_P(Words, StringId,
                         testing::Values(IdCase{"", 0}, IdCase{"the", 7425985699627899538U},
                                         IdCase{"T", 5582244037879929967U},
                                         IdCase{"The", 5059648917813135842U},
                                         IdCase{"Xxx", 18200729499220207786U}));

INSTANTIATE_TEST_SUITE_P(ReservedNames, StringId,
                         testing::Values(IdCase{"IS_ALPHA", 1}, IdCase{"FLAG19", 19},
                                         IdCase{"FLAG63", 63}, IdCase{"ID", 64}, IdCase{"X", 101},
                                         IdCase{"DEPRECATED001", 104}, IdCase{"DEPRECATED276", 379},
                                         IdCase{"PERSON", 380}, IdCase{"LAW", 390},
                                         IdCase{"agent", 401}, IdCase{"punct", 445},
                                         IdCase{"_", 456}));

}  // namespace
}  // namespace rapporteur::lang
