// People across reports: spellings, offices over time, namesakes.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "link/decisions.h"
#include "link/who.h"
#include "rapporteur/entry.h"

namespace rapporteur::link {

struct People {
  std::vector<Entry> entries;  // persons, ids set
  // (report, folded name) -> id of the person's entry.
  std::map<std::pair<std::string, std::string>, std::string> id_of;
  // id -> the side and role that most of the person's names have.
  struct Profile {
    std::string side, role;
  };
  std::map<std::string, Profile> profile_of;
  // "side/role" -> id, where the reports know one holder only.
  std::map<std::string, std::string> holder_of;

  [[nodiscard]] std::string find(const std::string& report, const std::string& name) const;
};

// One person where the names are the same, or where they sound alike and the offices speak for it;
// a spelling without such support is proposed as a link, never merged. Reports are given with
// their days, for when an office was seen. `judged` says which names a human has joined or parted.
People find_people(const std::vector<Report>& reports, const std::vector<Claim>& claims,
                   const Names& names, const Judged& judged = {});

}  // namespace rapporteur::link
