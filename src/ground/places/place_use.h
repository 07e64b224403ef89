// Whether a name that could be a place's is used as one: "in Geneva" is, "Geneva Convention",
// "Paris Doe" and "Osby said" are not.

#pragma once

#include <cstddef>
#include <string_view>

#include "ground/running_words.h"
#include "rapporteur/analysis.h"

namespace rapporteur::ground {

enum class PlaceUse {
  none,   // a person's name, a common word
  name,   // part of another name: a body, a law, an airport
  actor,  // a state or its seat that speaks, acts, owns or is acted on
  place,
};

// What kind of name it is decides how much the sentence must say: a state or a seat of government
// is a place only in a place's position, a town with a common word's or a person's name likewise.
struct NameNature {
  bool is_state = false;
  bool is_seat = false;  // a capital: it can stand for its government
  bool is_sure = false;  // from the own list, or of several words: hardly anything else
};

// The words [begin, end) of a paragraph.
PlaceUse judge_use(const RunningWords& words, std::size_t begin, std::size_t end,
                   const Analysis& analysis, NameNature nature);

}  // namespace rapporteur::ground
