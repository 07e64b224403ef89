// The words of docs/claims.md for kinds of actor.

#pragma once

#include <optional>
#include <string_view>

#include "rapporteur/grounding.h"

namespace rapporteur::claim {

std::string_view actor_kind_word(ActorKind kind);
std::optional<ActorKind> actor_kind_named(std::string_view word);

}  // namespace rapporteur::claim
