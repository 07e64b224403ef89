// Finds capitalised names that the gazetteer does not know: persons, parties, places.
//
// What a name is (a person, a body, a place) is decided by its own words, by what stands beside
// it anywhere in the report, and by the model's label, in this order.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ground/actors/reading.h"

namespace rapporteur::ground {

enum class NameKind { unknown, person, body, place, thing };

struct NameRun {
  std::uint32_t begin = 0;  // tokens, without honorific
  std::uint32_t end = 0;
  NameKind kind = NameKind::unknown;
  char gender = '-';         // from an honorific before it
  bool is_by_label = false;  // nothing but the model's label says what it is
  bool is_titled = false;    // an honorific or rank stands right before it
  std::string text;
};

// All runs in text order, without overlap.
std::vector<NameRun> find_name_runs(const Reading& reading);

}  // namespace rapporteur::ground
