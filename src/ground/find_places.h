// Finds the places of a report: names in a place's position, tied to the world's gazetteer.
//
// A name that is part of another name ("Geneva Convention"), a person's, or a state or capital
// that speaks or acts is no place. What could be several places, and neither its size nor the
// report's surroundings decide, stays without coordinates and without a country.

#pragma once

#include <vector>

#include "ground/gazetteer.h"
#include "ground/places/place_list.h"
#include "rapporteur/analysis.h"
#include "rapporteur/grounding.h"
#include "rapporteur/report.h"

namespace rapporteur::ground {

struct FoundPlaces {
  std::vector<Place> places;  // in a place's position: "in Osby", "the Osby talks"
  // Names of places in other uses: "Osby said", "Norland's minister", "Osby Airport", "Norland" as
  // a party. Not where anything happened.
  std::vector<Place> toponyms;
};

// Each in order of the text, without overlap. A dateline's place has an empty token range where the
// parser saw no dateline. `name` is the report's own words.
FoundPlaces find_places(const Report& report, const Analysis& analysis, const Gazetteer& gazetteer,
                        const PlaceList& places = shipped_places());

}  // namespace rapporteur::ground
