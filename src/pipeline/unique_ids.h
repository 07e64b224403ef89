// Two reports of one input with the same id, as two folders that each hold a "monday.txt".

#pragma once

#include <map>
#include <string>

#include "pipeline/run.h"

namespace rapporteur::pipeline {

// Gives every report of a stream an id of its own, by the rule that the record has: the first one
// keeps its id, another one with other bytes becomes ID~ and the first eight digits of the SHA-256
// of its bytes. Inputs are read in sorted order, so the same input gives the same ids.
class UniqueIds {
 public:
  // Renames the report of a reading, and its claims, where its id is taken.
  void settle(Reading& reading);

 private:
  std::map<std::string, std::string> sha256_of_;  // by id
};

}  // namespace rapporteur::pipeline
