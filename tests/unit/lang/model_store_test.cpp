#include "lang/model_store.h"

#include <gmock/gmock.h>

#include "base/shipped_data.h"
#include "lang/word_scan.h"

namespace rapporteur::lang {
namespace {

TEST(FindModel, SaysHowToFetchWhatIsMissing) {
  const Result<std::filesystem::path> found = find_model({"", "", "/no/such/cache"});
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().kind, ErrorKind::not_found);
  EXPECT_THAT(found.error().message, testing::HasSubstr("tools/fetch_model md"));
  EXPECT_THAT(found.error().message,
              testing::HasSubstr("/no/such/cache/rapporteur/models/en_core_web_md-3.8.0"));
}

TEST(FindModel, TakesWhatIsAskedBeforeTheEnvironment) {
  const std::filesystem::path cache = RAPPORTEUR_SOURCE_DIR;
  EXPECT_THAT(find_model({"sm", "md", cache}).error().message,
              testing::HasSubstr("fetch_model sm"));
  EXPECT_THAT(find_model({"", "sm", cache}).error().message, testing::HasSubstr("fetch_model sm"));
  EXPECT_EQ(*find_model({RAPPORTEUR_SOURCE_DIR, "sm", cache}), cache);
}

TEST(FindModel, RefusesAnUnknownName) {
  EXPECT_THAT(find_model({"en_core_web_xx", "", "/"}).error().message,
              testing::HasSubstr("en_core_web_xx"));
}

// The pins of one model, as models.tsv has them.
std::vector<ModelFile> pinned_files(std::string_view model) {
  std::vector<ModelFile> files;
  for (const std::vector<std::string>& row : read_rows(*base::shipped_data("lang/models.tsv"))) {
    if (row[0] == model && row[2] == "file") files.push_back({row[3], row[4], 1});
  }
  return files;
}

TEST(PinnedName, IsThatOfTheModelWithTheseBytes) {
  for (const std::string name : {"en_core_web_md-3.8.0", "en_core_web_sm-3.8.0"}) {
    EXPECT_EQ(pinned_name(pinned_files(name)), name);
  }
}

TEST(PinnedName, IsEmptyForAnyOtherBytes) {
  std::vector<ModelFile> files = pinned_files("en_core_web_md-3.8.0");
  files.front().sha256.back() = files.front().sha256.back() == '0' ? '1' : '0';
  EXPECT_EQ(pinned_name(files), "");
  EXPECT_EQ(pinned_name({}), "");
}

}  // namespace
}  // namespace rapporteur::lang
