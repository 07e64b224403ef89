#include "claim/story.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rapporteur::claim {

namespace {

bool any_form(const Scene& scene, std::uint32_t sentence, const auto& test) {
  const Sentence& words = scene.analysis().sentences[sentence];
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    if (test(scene.form(at))) return true;
  }
  return false;
}

}  // namespace

bool is_saying(const Scene& scene, std::uint32_t head) {
  return std::ranges::any_of(scene.clauses().attributions,
                             [&](const Attribution& said) { return said.cue == head; });
}

bool is_done_along_with(const Scene& scene, std::uint32_t below, std::uint32_t above) {
  constexpr std::array<std::string_view, 3> kAlong = {"conj", "advcl", "xcomp"};
  for (std::uint32_t at = below; scene.token(at).head != at; at = scene.token(at).head) {
    if (std::ranges::find(kAlong, scene.token(at).dep) == kAlong.end()) return false;
    if (scene.token(at).head == above) return true;
  }
  return false;
}

bool has_turn(const Scene& scene, const Rules& rules, std::uint32_t sentence) {
  return any_form(scene, sentence,
                  [&](const std::string& form) { return rules.is_in("story-turns", form); });
}

bool turns_to_another(const Scene& scene, const Rules& rules, std::uint32_t sentence) {
  return has_turn(scene, rules, sentence) || any_form(scene, sentence, [](const std::string& form) {
           return form == "another" || form == "other";
         });
}

}  // namespace rapporteur::claim
