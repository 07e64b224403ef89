// The two sides of an actor's phrase, read outwards from its head word.
//
// "[both] [the] [Norland and Sudland] [deputy foreign] ministers [of ...] [for ...]": the left
// side ends at the article, the right side where no "of", "for" or "in" goes on.

#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "ground/actors/actor_phrases.h"

namespace rapporteur::ground {

// A phrase that is being read. The title is the tokens [title_begin, title_end).
struct PhraseDraft {
  const Reading& reading;
  const std::vector<NameRun>& runs;
  ActorPhrase phrase;
  std::uint32_t title_begin = 0;
  std::uint32_t title_end = 0;

  [[nodiscard]] const NameRun* run_ending_at(std::uint32_t end) const;
  [[nodiscard]] const NameRun* run_from(std::uint32_t begin) const;
  [[nodiscard]] bool is_land_mark(std::uint32_t token) const;
};

void read_left_side(PhraseDraft& draft);
void read_right_side(PhraseDraft& draft);

// "his", "her", "its", "their", "our", "my".
bool is_possessor(std::string_view lower);

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace rapporteur::ground
