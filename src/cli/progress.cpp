#include "cli/progress.h"

#include <cmath>
#include <cstdio>
#include <string>

#include <fmt/format.h>

#include "cli/terminal.h"

namespace rapporteur::cli {

namespace {

std::string duration(double seconds) {
  const auto whole = std::lround(seconds);
  return whole < 60 ? fmt::format("{} s", whole)
                    : fmt::format("{}:{:02} min", whole / 60, whole % 60);
}

}  // namespace

ProgressLine::ProgressLine(bool is_wanted)
    : is_shown_(is_wanted && is_able_terminal(stderr)), begun_(Clock::now()), drawn_(begun_) {}

void ProgressLine::show(const pipeline::Progress& progress) {
  const auto now = Clock::now();
  if (!is_shown_ || now - drawn_ < std::chrono::milliseconds(100)) return;
  drawn_ = now;
  has_line_ = true;
  const double passed = std::chrono::duration<double>(now - begun_).count();
  std::string left;
  if (progress.files > 1 && progress.files_done > 0) {
    const double share =
        static_cast<double>(progress.files_done) / static_cast<double>(progress.files);
    left = ", " + duration(passed / share - passed) + " left";
  }
  std::fprintf(stderr, "\r\x1b[K%zu of %zu files, %zu reports, %.0f/s%s", progress.files_done,
               progress.files, progress.reports, static_cast<double>(progress.reports) / passed,
               left.c_str());
  std::fflush(stderr);
}

void ProgressLine::clear() {
  if (has_line_) std::fprintf(stderr, "\r\x1b[K");
  has_line_ = false;
}

}  // namespace rapporteur::cli
