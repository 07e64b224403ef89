// Finds the words of a report that name a place, and everything that they can mean.

#pragma once

#include <cstdint>
#include <vector>

#include "ground/gazetteer.h"
#include "ground/places/place_list.h"
#include "ground/running_words.h"
#include "rapporteur/analysis.h"
#include "rapporteur/report.h"

namespace rapporteur::ground {

struct PlaceMention {
  Span span;
  std::string key;
  std::vector<PlaceCandidate> candidates;  // at least one; countries first
  // Index of the mention behind the comma that says where this lies ("Osby, Norland"); -1: none.
  int qualifier = -1;
  bool is_home = false;          // the town that the outlet is named after
  bool is_region_named = false;  // "Osby province": the region, not the town of that name
  // Used as a place ("in Osby"); else a name in another use ("Norland's minister", "Osby said",
  // "Osby Airport"), which still tells where the report is at home.
  bool is_position = true;
};

// In order of the text, without overlap.
std::vector<PlaceMention> find_place_mentions(const Report& report, const Analysis& analysis,
                                              const Gazetteer& gazetteer, const PlaceList& places);

}  // namespace rapporteur::ground
