// What is to be looked at first: questions over entries and proposed joins, by weight.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "rapporteur/entry.h"
#include "rapporteur/result.h"
#include "store/record_file.h"

namespace rapporteur::pipeline {

struct Question {
  double weight = 0;           // uncertainty times effect
  Entry entry;                 // is this so?
  std::optional<Entry> other;  // or: is it the same as this one?
  std::string reason;          // of such a proposal
};

struct QueueScope {
  std::string kind;               // empty: all
  std::string state = "machine";  // which entries: machine, checked by one, disputed
  std::size_t limit = 0;
};

// Heaviest first, then by ids.
Result<std::vector<Question>> review_queue(const store::RecordFile& record,
                                           const QueueScope& scope);

}  // namespace rapporteur::pipeline
