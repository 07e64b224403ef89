// From the tokens that fill a role to the actors of a claim.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/scene.h"

namespace rapporteur::claim {

// Somebody who fills a role: an entity of the grounding, or words that it does not know.
struct Party {
  std::optional<std::uint32_t> entity;
  Actor actor;

  [[nodiscard]] bool is_same(const Party& other) const {
    return entity || other.entity ? entity == other.entity : actor.name == other.actor.name;
  }
};

// Those whom the phrase of a token names: its mention's entities (and the members that stand in
// the same phrase), each once. Empty where `ground` knows nobody there.
std::vector<Party> parties_at(const Scene& scene, std::uint32_t token);

// Somebody known only by his words ("a person familiar with it").
Party party_by_words(const Scene& scene, std::uint32_t token);

// The step of a filler that is a side by its own words ("the rebels"): nobody whom the report
// names, yet somebody who can meet.
inline constexpr std::string_view kSideByWords = "side by words";

// Those whom a filler names; a side by its words where it is marked as one.
std::vector<Party> parties_of_filler(const Scene& scene, const Filler& filler);

// Of all fillers of some roles of a clause, in text order, each once.
std::vector<Party> parties_in(const Scene& scene, const Clause& clause,
                              const std::vector<std::string>& roles, bool with_guessed = false);

void add_new(std::vector<Party>& parties, const std::vector<Party>& more);
bool has_party(const std::vector<Party>& parties, const Party& party);
std::vector<Actor> actors_of(const std::vector<Party>& parties);

// Whether the state may stand for somebody: its officeholder, its forces, its ministry; not those
// who fight it in the same land.
bool acts_for_state(const Actor& actor);

// A state, its capital or forces, a body, or somebody with a country.
bool is_side(const Actor& actor);

}  // namespace rapporteur::claim
