// Many reports on many threads, handed on in the order of the input.

#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <variant>
#include <vector>

#include "pipeline/run.h"
#include "read/read_inputs.h"

namespace rapporteur::pipeline {

struct ReadJob {
  std::vector<std::filesystem::path> files;
  read::ReadOptions options;
  unsigned threads = 1;
};

// A report with all that was found in it, or what was wrong with a file.
using Outcome = std::variant<Reading, Error>;

struct Progress {
  std::size_t files_done = 0, files = 0, reports = 0;
};

// Calls `take` on the calling thread, once for every report and problem: files in their order,
// reports of a file in theirs, so that nothing depends on the number of threads. `take` ends the
// run by returning false. Only a bounded number of readings wait to be taken.
void read_many(const ReadJob& job, const Resources& use,
               const std::function<bool(Outcome&&, const Progress&)>& take);

}  // namespace rapporteur::pipeline
