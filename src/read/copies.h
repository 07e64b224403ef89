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

// What a story is compared by: numbers that stand for its words and for its runs of four.
struct Fingerprint {
  std::uint64_t words = 0;          // of all words in order; 0 without a story
  unsigned level = 0;               // runs are kept whose last `level` bits are nought
  std::vector<std::uint64_t> runs;  // sorted; none where the story is too short to be compared

  // A quarter of the runs of a short story and all of a long one: enough to find by them whatever
  // shares most of its runs.
  [[nodiscard]] std::vector<std::uint64_t> keys() const;
};
Fingerprint fingerprint_of(const Report& report);

// Whether enough of the shorter story's runs stand in the other, or all words are the same.
bool share_story(const Fingerprint& one, const Fingerprint& other);

// The same, but for what one outlet repeats from day to day. It does not matter which comes first.
bool are_copies(const Report& one, const Fingerprint& of_one, const Report& other,
                const Fingerprint& of_other);

// A story that shares less than one in so many keys of the shorter is not looked at closer.
constexpr std::size_t kLeastSharedPart = 8;
// A run in more stories than this is a phrase of the trade ("the ministry said in a"), no trace.
constexpr std::size_t kMaxStoriesOfRun = 64;

class CopyFinder {
 public:
  // The id of the earliest report so far whose story this is, or empty. A later report of one
  // outlet on another day is no copy unless word for word: an outlet's daily communiqué repeats
  // its own phrases with new figures.
  std::string add(const Report& report);

 private:
  struct Story {
    Report head;              // id, outlet and day only
    std::uint32_t first = 0;  // the earliest story of which this is a copy; itself where none
    Fingerprint fingerprint;
  };

  std::vector<Story> stories_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_words_;  // hash of all words
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_run_;
};

// For every report the id of the earlier report that it copies, or empty.
std::vector<std::string> find_copies(const std::vector<Report>& reports);

}  // namespace rapporteur::read
