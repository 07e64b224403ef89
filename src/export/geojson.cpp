#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/edtf.h"
#include "export/entry_files.h"

namespace rapporteur::exports {

namespace {

using Json = nlohmann::ordered_json;

struct Position {
  double lat = 0, lon = 0;
  std::string source;
};

// Where the claims of an entry set a place of that name.
std::map<std::string, Position> positions_of(const EntrySet& set, const Entry& entry) {
  std::map<std::string, Position> positions;
  for (const EntryClaim& entry_claim : entry.claims) {
    const Claim* claim = set.claim(entry_claim);
    if (claim == nullptr) continue;
    for (const PlaceOfClaim& place : claim->places) {
      if (place.lat && place.lon)
        positions.emplace(place.name, Position{*place.lat, *place.lon, place.source});
    }
  }
  return positions;
}

Json properties_of(const EntrySet& set, const Entry& entry) {
  Json out{{"entry", entry.id},
           {"kind", entry.kind},
           {"title", entry.title},
           {"according_to", according_to(set, entry)},
           {"date", entry.date.empty() ? Json(nullptr) : Json(entry.date)}};
  const auto days = base::day_range(entry.date);
  out["first_day"] = days ? Json(days->first) : Json(nullptr);
  out["last_day"] = days ? Json(days->last) : Json(nullptr);
  out["status"] = entry.status;
  out["voices_differ"] = !entry.differences.empty();
  out["claims"] = entry.claims.size();
  return out;
}

Json feature(const Json& properties, const std::string& id, const std::string& place,
             const Position* position) {
  Json out{{"type", "Feature"}, {"id", id}};
  out["geometry"] = nullptr;
  if (position != nullptr)
    out["geometry"] = Json{{"type", "Point"}, {"coordinates", {position->lon, position->lat}}};
  out["properties"] = properties;
  out["properties"]["place"] = place.empty() ? Json(nullptr) : Json(place);
  out["properties"]["position_from"] = position == nullptr ? Json(nullptr) : Json(position->source);
  return out;
}

}  // namespace

std::string geojson(const EntrySet& set) {
  Json features = Json::array();
  for (const Entry& entry : set.entries()) {
    if (!is_happening(entry)) continue;
    const auto positions = positions_of(set, entry);
    const Json properties = properties_of(set, entry);
    std::size_t number = 0;
    for (const std::string& place : entry.places) {
      const auto at = positions.find(place);
      features.push_back(feature(properties, fmt::format("{}/{}", entry.id, ++number), place,
                                 at == positions.end() ? nullptr : &at->second));
    }
    if (entry.places.empty()) features.push_back(feature(properties, entry.id, "", nullptr));
  }
  const Json all{{"type", "FeatureCollection"}, {"features", features}};
  return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rapporteur::exports
