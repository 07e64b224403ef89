// In how many meetings and statements a report names somebody, and with which offices: what the
// list of people shows, kept for every report so that it need not read all claims.

#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/claim.h"

namespace rapporteur::pipeline {

struct PersonCount {
  std::size_t meetings = 0, statements = 0;
  std::set<std::string> offices;  // "former foreign minister (Vantia)"
};
// By names as the report has them.
using PersonCounts = std::map<std::string, PersonCount>;

// Of the claims of one report.
PersonCounts count_persons(const std::vector<const Claim*>& claims);

// One line of bytes, and back; what is not such a line gives those before the fault.
std::string written(const PersonCounts& counts);
PersonCounts read_person_counts(std::string_view line);

}  // namespace rapporteur::pipeline
