// The shipped rule entries prove themselves with the real model: every `yes` as written, mirrored
// and negated, every `no` as written. Skipped, and said so, where no model is installed.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/cli/program.h"

namespace rapporteur::test {
namespace {

constexpr int kFirstErrorCode = 2;  // 0 and 1 tell of the examples, anything above of the set-up

TEST(ShippedRules, GiveWhatTheirExamplesSay) {
  const Ended ended = run_program({"rules", "check"});
  if (ended.code >= kFirstErrorCode && ended.err.find("model") != std::string::npos) {
    GTEST_SKIP() << "no language model is installed: " << ended.err;
  }
  EXPECT_EQ(ended.code, 0) << ended.out << ended.err;
  EXPECT_THAT(ended.out, testing::HasSubstr(" 0 faults"));
}

}  // namespace
}  // namespace rapporteur::test
