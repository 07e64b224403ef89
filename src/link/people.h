// People across reports: spellings, offices over time, namesakes.

#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "link/decisions.h"
#include "link/person_register.h"
#include "rapporteur/entry.h"

namespace rapporteur::link {

struct People {
  std::vector<Entry> entries;  // persons, ids set
  // Folded name -> report -> id of the person's entry.
  std::unordered_map<std::string, std::unordered_map<std::string, std::string>> id_of;
  // id -> the side and role that most of the person's names have.
  struct Profile {
    std::string side, role;
  };
  std::map<std::string, Profile> profile_of;
  // "side/role" -> id, where the reports know one holder only.
  std::map<std::string, std::string> holder_of;

  // Empty where the report does not name a person so.
  [[nodiscard]] std::string find(const std::string& report, const std::string& folded_name) const;
};

// One person where the names are the same, or where they sound alike and the offices speak for it;
// a spelling without such support is proposed as a link, never merged. `judged` says which names a
// human has joined or parted.
People find_people(std::vector<ReportMentions> reports, const Judged& judged = {});

}  // namespace rapporteur::link
