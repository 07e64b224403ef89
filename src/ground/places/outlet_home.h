// Where the outlet of a report is at home, as far as its name says: "Osby Herald",
// "osbyherald.com", "wire.ge".

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ground/gazetteer.h"
#include "ground/places/place_list.h"
#include "ground/places/place_mentions.h"

namespace rapporteur::ground {

// The key of the town in an outlet's name; empty where none is told. Besides the town the name may
// hold nothing but words for outlets ("daily", "news", "herald").
std::string home_town_of(std::string_view outlet, const PlaceList& places);

// The country of an address ("wire.ge") as a mention that is nowhere in the text; nothing for
// addresses that any country uses.
std::vector<PlaceMention> home_country_of(std::string_view outlet, const Gazetteer& gazetteer,
                                          const PlaceList& places);

}  // namespace rapporteur::ground
