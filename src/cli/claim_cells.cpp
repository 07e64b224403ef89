#include "cli/claim_cells.h"

#include <algorithm>

namespace rapporteur::cli {

namespace {

template <typename Items, typename Name>
std::string parted_names(const Items& items, Name name_of) {
  std::vector<std::string> names;
  for (const auto& item : items) {
    std::string name = name_of(item);
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  return parted(names);
}

}  // namespace

std::string parted(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : "; ") + word;
  return list;
}

std::string actor_names(const std::vector<Actor>& actors) {
  return parted_names(actors, [](const Actor& actor) { return actor.name; });
}

std::string place_names(const Claim& claim) {
  return parted_names(claim.places, [](const PlaceOfClaim& place) { return place.name; });
}

std::string outlet_names(const exports::ChronologyLine& line) {
  return parted_names(line.carriers,
                      [](const exports::Carrier& carrier) { return carrier.outlet; });
}

std::string report_ids(const exports::ChronologyLine& line) {
  return parted_names(line.carriers,
                      [](const exports::Carrier& carrier) { return carrier.report; });
}

}  // namespace rapporteur::cli
