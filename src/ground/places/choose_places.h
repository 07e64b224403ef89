// Chooses among the places that a name can mean.

#pragma once

#include <optional>
#include <vector>

#include "ground/places/place_mentions.h"

namespace rapporteur::ground {

// For each mention the index of its candidate; nothing where several far apart fit about as well,
// for no place is better than a wrong one. One name means one place in all of a report.
std::vector<std::optional<std::size_t>> choose_places(const std::vector<PlaceMention>& mentions);

}  // namespace rapporteur::ground
