// A user's dictionaries on the command line.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.h"
#include "program.h"
#include "support/scratch.h"

namespace rapporteur {
namespace {

using testing::HasSubstr;

class DictionaryOption : public testing::Test {
 protected:
  void SetUp() override {
    write("verbs.txt", "--- HARRY [173] ---\nHARRY {HARRIES HARRIED HARRYING}\n- ^ * [190]\n");
    write("my.actors.txt", "VARDE_FRONT_ [NORREB]\n[NOR]\n");
    write("notes.md", "nothing of this kind\n");
    write("report.txt", "Lima, May 4. Norwegian troops met.");
  }
  void write(const std::string& name, const std::string& bytes) const {
    ASSERT_TRUE(base::write_file((folder_.path() / name).string(), bytes));
  }
  [[nodiscard]] std::string at(const std::string& name) const {
    return (folder_.path() / name).string();
  }
  test::ScratchFolder folder_;
};

TEST_F(DictionaryOption, AVerbFilesEntriesStandInTheLexicon) {
  const auto listed =
      test::run_program({"rules", "list", "--format", "csv", "--dictionary", at("")});
  EXPECT_EQ(listed.code, 0) << listed.err;
  EXPECT_THAT(listed.out, HasSubstr("\nverbs.txt:2,event,"));
  const auto book = test::run_program({"codebook", "--kind", "event", "--dictionary", at("")});
  EXPECT_THAT(book.out, HasSubstr("### verbs.txt:2\n\n(no definition)"));
}

TEST_F(DictionaryOption, OddLinesAreNamedAndStopNothing) {
  const auto read = test::run_program({"read", at("report.txt"), "--no-claims", "--dictionary",
                                       at("verbs.txt"), "--dictionary", at("my.actors.txt")});
  EXPECT_EQ(read.code, 0);
  EXPECT_THAT(read.err, HasSubstr("verbs.txt:3: '^' cannot be expressed"));
  EXPECT_THAT(read.err, HasSubstr("my.actors.txt:2: an actor without a name"));
}

TEST_F(DictionaryOption, DoctorSaysWhatWasTakenOfEachFile) {
  const auto doctor = test::run_program({"doctor", "--dictionary", at("")});
  EXPECT_THAT(doctor.out, HasSubstr("verbs.txt: 1 verbs, 1 odd lines"));
  EXPECT_THAT(doctor.out, HasSubstr("my.actors.txt: 1 actors, 1 odd lines"));
  EXPECT_THAT(doctor.out, testing::Not(HasSubstr("notes.md")));
}

TEST_F(DictionaryOption, AFileThatIsNotThereIsAnError) {
  const auto read =
      test::run_program({"read", at("report.txt"), "--no-claims", "--dictionary", at("none.txt")});
  EXPECT_EQ(read.code, 3);
  EXPECT_THAT(read.err, HasSubstr("none.txt"));
}

}  // namespace
}  // namespace rapporteur
