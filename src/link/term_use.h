// Which words each outlet uses for the same place, person or act.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/entry.h"
#include "rapporteur/report.h"
#include "rapporteur/result.h"

namespace rapporteur::link {

// Several terms for one thing.
struct TermGroup {
  std::string kind;   // place, person, act
  std::string about;  // what they stand for, neutrally
  std::vector<std::string> terms;
  bool any_case = false;
};

// Places and persons of the record that reports name in more than one way.
std::vector<TermGroup> groups_of(const std::vector<Entry>& entries);

// Lines of "group<TAB>term|term|...", "#" for remarks. `bad_input` with name and line.
Result<std::vector<TermGroup>> read_term_groups(const std::string& name, std::string_view bytes);

struct TermUse {
  std::string kind, about, term, outlet;
  std::size_t count = 0;    // how often, in all its reports
  std::size_t reports = 0;  // in how many
  std::string report;       // the first of them
  Span example;             // where it stands there
};

// Whole words only, the longest term that fits first. Sorted by kind, group, outlet, most used;
// groups of which only one term is used are left out.
std::vector<TermUse> count_terms(const std::vector<TermGroup>& groups,
                                 const std::vector<Report>& reports);

}  // namespace rapporteur::link
