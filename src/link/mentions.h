// Who is named in a report, as far as telling people apart across reports needs it: little enough
// to be kept for every report of a record.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "link/who.h"
#include "rapporteur/claim.h"

namespace rapporteur::link {

struct Mention {
  std::string name;         // as the report has it; never an office without a name
  std::string folded_name;  // not empty
  std::string state, side, role;
  std::string office, of;  // said to be held; empty where no claim of an office stands behind it
  // How the claim takes it: a person is always one, another actor only where people of that sound
  // are known, a state only where a person has this very name.
  enum class As { office, person, other, state } as = As::person;
};

// Of the claims of one report, in their order: offices, then people, then others.
std::vector<Mention> mentions_of(const std::vector<const Claim*>& claims, const Names& names);

// One line of bytes for all of them, and back; what is not such a line gives those before the
// fault.
std::string written(const std::vector<Mention>& mentions);
std::vector<Mention> read_mentions(std::string_view line);

}  // namespace rapporteur::link
