// Example reports with what each room makes of them. Every folder of tests/golden/reports/ that
// holds read.txt stands for the example of the same name; a difference shows in which room it
// began. tools/update_goldens shows what has changed and, when asked, accepts it.

#include <cstdlib>
#include <filesystem>
#include <functional>

#include <gmock/gmock.h>

#include "base/files.h"
#include "claim_text.h"
#include "export/chronology_text.h"
#include "loaded_model.h"
#include "read/read_inputs.h"
#include "support/scratch.h"

namespace rapporteur::test {
namespace {

namespace fs = std::filesystem;

const fs::path kGolden = fs::path(RAPPORTEUR_SOURCE_DIR) / "tests/golden/reports";

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(kGolden)) {
    if (entry.path().filename() == "read.txt")
      names.push_back(fs::relative(entry.path().parent_path(), kGolden).string());
  }
  std::ranges::sort(names);
  return names;
}

// By way of a record on disk, so that what is printed is what was kept.
std::string chronology_text(const pipeline::Reading& reading) {
  const ScratchFolder folder;
  auto record = store::RecordFile::open(folder.path() / "talks.db", {store::OpenMode::create});
  if (!record) return record.error().message;
  if (const auto added = pipeline::add_to_record(reading, *record); !added)
    return added.error().message;
  const auto chronology =
      exports::make_chronology(*record->reports(), *record->sentences(), *record->claims({}), {});
  return exports::chronology_text(chronology, {});
}

class GoldenReport : public ModelTest, public testing::WithParamInterface<std::string> {
 protected:
  // With RAPPORTEUR_GOLDENS the stage is written below that folder and nothing is compared.
  static void compare(const std::string& stage, const std::string& actual) {
    const fs::path file = fs::path(GetParam()) / stage;
    if (const char* out = std::getenv("RAPPORTEUR_GOLDENS")) {
      fs::create_directories(fs::path(out) / GetParam());
      ASSERT_TRUE(base::write_file(fs::path(out) / file, actual));
      return;
    }
    const auto expected = base::read_file(kGolden / file);
    ASSERT_TRUE(expected) << expected.error().message;
    EXPECT_EQ(actual, *expected) << "in " << file << "; see tools/update_goldens";
  }
};

TEST_P(GoldenReport, GivesInEachRoomWhatAReaderHasApproved) {
  const auto input = fs::path(RAPPORTEUR_SOURCE_DIR) / "examples" / GetParam();
  const read::ReadResult result = read::read_input(input, {});
  ASSERT_EQ(result.reports.size(), 1U) << input;
  const pipeline::Reading reading = pipeline::code_report(result.reports.front(), use());
  compare("read.txt", read_text(reading.report));
  compare("ground.txt", ground_text(reading.report, reading.grounding));
  compare("claims.txt", claims_text(reading.report, reading.claims));
  compare("chronology.txt", chronology_text(reading));
}

INSTANTIATE_TEST_SUITE_P(Examples, GoldenReport, testing::ValuesIn(cases()));

}  // namespace
}  // namespace rapporteur::test
