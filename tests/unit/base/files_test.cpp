#include "base/files.h"

#include <filesystem>

#include <gtest/gtest.h>

namespace rapporteur::base {
namespace {

namespace fs = std::filesystem;

TEST(Sha256, GivesThePublishedDigest) {  // FIPS 180-2, appendix B.1
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(ReadFile, NamesTheFileThatIsMissing) {
  const auto bytes = read_file("/no/such/file.txt");
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().kind, ErrorKind::not_found);
  EXPECT_NE(bytes.error().message.find("/no/such/file.txt"), std::string::npos);
}

TEST(WriteFile, IsReadBackAndLeavesNothingBeside) {
  const fs::path path = fs::path(testing::TempDir()) / "rapporteur_files_test.txt";
  ASSERT_TRUE(write_file(path, std::string("a\0b", 3)));
  EXPECT_EQ(read_file(path).value(), std::string("a\0b", 3));
  EXPECT_FALSE(fs::exists(path.string() + ".part"));
  fs::remove(path);
}

TEST(ReadFile, RefusesMoreThanItsLimit) {
  const fs::path path = fs::path(testing::TempDir()) / "rapporteur_limit_test.txt";
  ASSERT_TRUE(write_file(path, "12345"));
  EXPECT_EQ(read_file(path, 4).error().kind, ErrorKind::over_limit);
  fs::remove(path);
}

}  // namespace
}  // namespace rapporteur::base
