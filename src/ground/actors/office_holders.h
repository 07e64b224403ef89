// First look over the whole report: who is named, and which offices the report gives them.

#pragma once

#include <optional>
#include <set>
#include <vector>

#include "ground/actors/owners.h"

namespace rapporteur::ground {

struct NamedActors {
  RunEntities run_entities;           // by run
  std::optional<std::uint32_t> home;  // the state whose ministries need no name in this report
  std::set<std::uint32_t> paired;     // persons whose office comes from pair binding
};

// Fills the cast with every named person and body and with the offices that stand beside names.
// "The foreign ministers of A and B" and a later "X and Y" are bound in order (pair binding);
// where one of the two is known already, the other gets the other office.
NamedActors find_office_holders(const Reading& reading, const std::vector<NameRun>& runs,
                                const std::vector<ActorPhrase>& phrases, Cast& cast);

// An office told by a phrase, for one owner.
Office office_from(const Reading& reading, const ActorPhrase& phrase, const Cast& cast,
                   std::optional<std::uint32_t> owner, const std::string& country,
                   const std::string& other);

// "Foreign Ministers" -> "Foreign Minister".
std::string singular_title(const Reading& reading, const ActorPhrase& phrase);

}  // namespace rapporteur::ground
