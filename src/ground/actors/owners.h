// Whose an office, a force or an institution is.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ground/actors/actor_phrases.h"
#include "ground/actors/cast.h"

namespace rapporteur::ground {

struct Owners {
  std::vector<std::uint32_t> lands;   // entities, in text order, each once
  std::optional<std::uint32_t> body;  // entity of the outermost organisation
  std::optional<std::uint32_t> person;
  std::string other;  // an organisation that only its name tells, as written
  // The one who is named in `of`: the body, else the first land.
  [[nodiscard]] std::optional<std::uint32_t> first() const {
    return body ? body : lands.empty() ? std::nullopt : std::optional(lands.front());
  }
};

// Entities of the runs of a report, index by index; nothing for a name that is no actor.
using RunEntities = std::vector<std::optional<std::uint32_t>>;

// The owners that the phrase itself names. "Its" and "the country's" are the last state named
// before; "of the two countries" stays open and is left to the caller.
Owners owners_of(const Reading& reading, const std::vector<NameRun>& runs,
                 const RunEntities& run_entities, const ActorPhrase& phrase, Cast& cast);

// The last state named before a token, by name, adjective or seat; nothing where none was.
std::optional<std::uint32_t> land_before(const Reading& reading, std::uint32_t token, Cast& cast);

// The entity of a mark over a land or body.
std::optional<std::uint32_t> entity_of_mark(const Reading& reading, const Mark& mark, Cast& cast);

}  // namespace rapporteur::ground
