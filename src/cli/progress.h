// How far a long reading is: one line on a terminal's stderr, nothing elsewhere.

#pragma once

#include <chrono>

#include "pipeline/read_many.h"

namespace rapporteur::cli {

class ProgressLine {
 public:
  explicit ProgressLine(bool is_wanted);

  // Draws at most ten times a second.
  void show(const pipeline::Progress& progress);
  // Leaves the line empty for something else.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool is_shown_ = false;
  bool has_line_ = false;
  Clock::time_point begun_, drawn_;
};

}  // namespace rapporteur::cli
