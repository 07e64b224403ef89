#include "claim/actor_words.h"

#include <array>
#include <utility>

namespace rapporteur::claim {

namespace {

constexpr std::array kKinds = {std::pair{ActorKind::person, std::string_view("person")},
                               std::pair{ActorKind::state, std::string_view("state")},
                               std::pair{ActorKind::body, std::string_view("body")},
                               std::pair{ActorKind::armed_force, std::string_view("armed force")},
                               std::pair{ActorKind::group, std::string_view("group")},
                               std::pair{ActorKind::outlet, std::string_view("outlet")},
                               std::pair{ActorKind::people, std::string_view("people")},
                               std::pair{ActorKind::unknown, std::string_view("unknown")}};

}  // namespace

std::string_view actor_kind_word(ActorKind kind) {
  for (const auto& [known, word] : kKinds) {
    if (known == kind) return word;
  }
  return "unknown";
}

std::optional<ActorKind> actor_kind_named(std::string_view word) {
  for (const auto& [kind, known] : kKinds) {
    if (known == word) return kind;
  }
  return std::nullopt;
}

}  // namespace rapporteur::claim
