#include "lang/pipeline_files.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include "base/files.h"

namespace rapporteur::lang {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

struct Entry {
  std::string name;
  std::string bytes;
};

class Wheel : public testing::Test {
 protected:
  void TearDown() override { fs::remove(path_); }
  void write(const std::vector<Entry>& entries) {
    archive* zip = archive_write_new();
    archive_write_set_format_zip(zip);
    ASSERT_EQ(archive_write_open_filename(zip, path_.c_str()), ARCHIVE_OK);
    for (const Entry& entry : entries) {
      archive_entry* header = archive_entry_new();
      archive_entry_set_pathname(header, entry.name.c_str());
      archive_entry_set_size(header, static_cast<la_int64_t>(entry.bytes.size()));
      archive_entry_set_filetype(header, AE_IFREG);
      archive_entry_set_perm(header, 0644);
      archive_write_header(zip, header);
      archive_write_data(zip, entry.bytes.data(), entry.bytes.size());
      archive_entry_free(header);
    }
    archive_write_free(zip);
  }
  fs::path path_ = fs::path(testing::TempDir()) / ("wheel_" + std::to_string(::getpid()) + ".whl");
};

TEST_F(Wheel, GivesTheFilesBesideItsConfig) {
  write({{"pkg/__init__.py", "code"},
         {"pkg/en-1/config.cfg", "[nlp]"},
         {"pkg/en-1/ner/moves", "moves"},
         {"pkg/en-1/vocab/strings.json", "[]"}});
  Result<PipelineFiles> files = PipelineFiles::open(path_);
  ASSERT_TRUE(files) << files.error().message;
  EXPECT_EQ(files->take("ner/moves"), "moves");
  EXPECT_TRUE(files->has("config.cfg"));
  EXPECT_FALSE(files->has("vocab/strings.json"));  // passed over
  EXPECT_FALSE(files->has("__init__.py"));
  EXPECT_THAT(files->take("ner/model").error().message, HasSubstr("lacks the file ner/model"));
  ASSERT_EQ(files->files_read().size(), 1U);
  EXPECT_EQ(files->files_read()[0].sha256, base::sha256_hex("moves"));
}

TEST_F(Wheel, IsRefusedWithoutOneConfig) {
  write({{"pkg/__init__.py", "code"}});
  EXPECT_THAT(PipelineFiles::open(path_).error().message, HasSubstr("holds one config.cfg"));
  write({{"a/config.cfg", ""}, {"b/config.cfg", ""}});
  EXPECT_THAT(PipelineFiles::open(path_).error().message, HasSubstr("holds one config.cfg"));
}

TEST_F(Wheel, IsRefusedWhenItIsCutShort) {
  std::string large;
  for (int i = 0; i < 100000; ++i) large += static_cast<char>(i % 251 * (i % 241));
  write({{"pkg/config.cfg", large}, {"pkg/model", large}});
  const std::string bytes = *base::read_file(path_);
  for (const std::size_t size : {std::size_t{0}, std::size_t{10}, bytes.size() / 3}) {
    ASSERT_TRUE(base::write_file(path_, std::string_view(bytes).substr(0, size)));
    const Result<PipelineFiles> files = PipelineFiles::open(path_);
    ASSERT_FALSE(files) << size;
    EXPECT_THAT(files.error().message, HasSubstr(path_.string()));
  }
}

}  // namespace
}  // namespace rapporteur::lang
