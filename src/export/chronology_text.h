// The chronology for a terminal: by day, a line for each meeting and statement, its source, and
// the words it stands on, cut to two lines.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "export/chronology.h"

namespace rapporteur::exports {

struct TextStyle {
  std::size_t width = 100;   // columns
  bool with_colour = false;  // ANSI signs; without them nothing is lost but looks
  bool with_passages = true;
  std::size_t id_digits = 12;  // how much of a claim's id tells it apart
};

std::string chronology_text(const Chronology& chronology, const TextStyle& style);

// Breaks at spaces so that no line is wider, unless a word is. Every line but the first begins
// with `indent` spaces; the first is taken to begin at column `indent`.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

// The passage in at most `most` code points: the claim's words first, then what fits around them.
Passage shortened(const Passage& passage, std::size_t most);

}  // namespace rapporteur::exports
