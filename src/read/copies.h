// Finds reports that carry an earlier report's story: the agency's text under another headline,
// with a paragraph more or less and names spelled in the house's way.
//
// Two stories are compared by their runs of four words. A report is a copy if the same words
// stand in both (marks, case and white space aside), or if at least kCopyShare of the shorter
// story's runs stand in the other. Each run is a number; of a long story only those that a power
// of two divides are kept, and only stories that share one are compared, so that the time grows
// with the number of reports and not with its square.

#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "rapporteur/report.h"

namespace rapporteur::read {

// On 8,000 wire items hardly any pair shares between 0.5 and 0.7 of the shorter story: below stand
// stories on one matter, above copies.
constexpr double kCopyShare = 0.6;
// A story with fewer runs says too little: only the same words make it a copy.
constexpr std::size_t kLeastRuns = 40;

class CopyFinder {
 public:
  // The id of the earliest report so far whose story this is, or empty. A later report of one
  // outlet on another day is no copy unless word for word: an outlet's daily communiqué repeats
  // its own phrases with new figures.
  std::string add(const Report& report);

 private:
  struct Story {
    std::string id;
    std::string outlet;
    std::string published;
    std::uint32_t first = 0;  // the earliest story of which this is a copy; itself where none
    unsigned level = 0;       // runs are kept whose last `level` bits are nought
    std::vector<std::uint64_t> runs;  // sorted
  };
  [[nodiscard]] bool is_copy(const Story& story, const Story& earlier) const;

  std::vector<Story> stories_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_words_;  // hash of all words
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_run_;
};

// For every report the id of the earlier report that it copies, or empty.
std::vector<std::string> find_copies(const std::vector<Report>& reports);

}  // namespace rapporteur::read
