// Finds reports that copy an earlier one: a wire text that several outlets print, with or
// without a changed opening.
//
// Two texts are compared by their runs of five words. A passage that both quote is far from
// enough; most of both must be the same.

#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "rapporteur/report.h"

namespace rapporteur::link {

// The runs of five words of a story as hashes, sorted, each once. Empty for a story of fewer
// words; such a report is never a copy.
using Sketch = std::vector<std::uint64_t>;
Sketch sketch_of(const Report& report);

// Share of the runs of both that stand in both (Jaccard), 0 to 1.
double likeness(const Sketch& one, const Sketch& other);

// From this likeness on, one report is a near copy of the other.
constexpr double kCopyLikeness = 0.6;

// Reports in their order of input, one after the other.
class CopyFinder {
 public:
  // The id of the earlier report of which this is a copy (the first of a row of copies); empty.
  std::string add(const std::string& report_id, Sketch sketch);

  // Adds a report whose origin is known already, from a record.
  void add_known(const std::string& report_id, Sketch sketch, const std::string& copy_of);

 private:
  struct Seen {
    std::string id, origin;
    Sketch sketch;
  };
  [[nodiscard]] const Seen* find_original(const Sketch& sketch) const;
  void keep(Seen seen);

  std::vector<Seen> seen_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_run_;
};

}  // namespace rapporteur::link
