#include "claim/tree.h"

namespace rapporteur::claim {

bool has_child(const Scene& scene, std::uint32_t token, std::string_view form) {
  return std::ranges::any_of(scene.children(token),
                             [&](std::uint32_t child) { return scene.form(child) == form; });
}

std::uint32_t behind_of(const Scene& scene, std::uint32_t token) {
  for (const std::uint32_t child : scene.children(token)) {
    if (scene.token(child).dep != "prep" || scene.form(child) != "of") continue;
    for (const std::uint32_t below : scene.children(child)) {
      if (scene.token(below).dep == "pobj") return below;
    }
  }
  return token;
}

}  // namespace rapporteur::claim
