// What stands at a token in the parser's tree, as the finders of all kinds of claim ask for it.

#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "claim/scene.h"

namespace rapporteur::claim {

bool is_one_of(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != words.end();
}
inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

inline bool is_verb(const Scene& scene, std::uint32_t token) {
  return scene.token(token).tag.starts_with("VB");
}

// Whether a word of this form hangs on the token.
bool has_child(const Scene& scene, std::uint32_t token, std::string_view form);

// "Monks" of "the bodies of the monks": what an "of" ties to the token, else the token itself.
std::uint32_t behind_of(const Scene& scene, std::uint32_t token);

}  // namespace rapporteur::claim
