// A folder with inputs for the program, read without a language model.

#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "program.h"
#include "support/scratch.h"

namespace rapporteur::test {

constexpr const char* kStory =
    "TAVO, May 4. Mira Solt met Jon Aker in the old town hall on Monday, and both agreed to meet "
    "again in spring.\n";

struct Inputs : testing::Test {
  ScratchFolder folder;

  std::string add(const std::string& name, const std::string& bytes = kStory) const {
    const auto path = folder.path() / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }
  [[nodiscard]] std::string at(const std::string& name) const {
    return (folder.path() / name).string();
  }
  static Ended read(std::vector<std::string> words) {
    words.insert(words.begin(), "read");
    words.emplace_back("--no-claims");
    return run_program(words);
  }
};

}  // namespace rapporteur::test
