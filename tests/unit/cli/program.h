// Runs the program as a user does.

#pragma once

#include <string>
#include <vector>

namespace rapporteur::test {

struct Ended {
  int code = -1;  // 128 + signal where it was killed
  std::string out, err;
};

struct RunOptions {
  std::string input;                     // standard input
  std::vector<std::string> environment;  // "NAME=value", beside the inherited one
  std::size_t max_file_bytes = 0;        // a stand-in for a full disk; 0: no limit
  std::string output = {};               // where standard output goes; empty: into Ended::out
};

Ended run_program(const std::vector<std::string>& words, const RunOptions& options = {});

}  // namespace rapporteur::test
