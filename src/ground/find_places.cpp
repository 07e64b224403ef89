#include "ground/find_places.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "ground/places/choose_places.h"
#include "ground/places/outlet_home.h"
#include "ground/places/place_mentions.h"
#include "ground/running_words.h"

namespace rapporteur::ground {
namespace {

// The kind where it is not known which place is meant: that of all candidates, or "other".
std::string common_kind(const PlaceMention& mention) {
  const std::string& first = mention.candidates.front().kind;
  for (const PlaceCandidate& candidate : mention.candidates) {
    if (candidate.kind != first) return "other";
  }
  return first;
}

// Districts are regions to a reader; the gazetteer tells them apart only to weigh them.
std::string written_kind(const std::string& kind) { return kind == "district" ? "region" : kind; }

Place place_of(const Report& report, const Analysis& analysis, const PlaceMention& mention,
               std::optional<std::size_t> chosen) {
  Place place;
  place.span = mention.span;
  place.name = report.slice(mention.span);
  std::tie(place.begin, place.end) = tokens_under(analysis, mention.span);
  if (!chosen) {
    place.kind = written_kind(common_kind(mention));
    return place;
  }
  const PlaceCandidate& candidate = mention.candidates[*chosen];
  place.kind = written_kind(candidate.kind);
  place.country = candidate.country;
  place.lat = candidate.point.lat;
  place.lon = candidate.point.lon;
  place.source = candidate.source;
  return place;
}

}  // namespace

FoundPlaces find_places(const Report& report, const Analysis& analysis, const Gazetteer& gazetteer,
                        const PlaceList& places) {
  std::vector<PlaceMention> mentions = find_place_mentions(report, analysis, gazetteer, places);
  const std::size_t in_text = mentions.size();
  const std::string home = home_town_of(report.outlet.value, places);
  for (PlaceMention& mention : mentions) mention.is_home = !home.empty() && mention.key == home;
  for (PlaceMention& country : home_country_of(report.outlet.value, gazetteer, places))
    mentions.push_back(std::move(country));
  const auto chosen = choose_places(mentions);
  FoundPlaces found;
  for (std::size_t i = 0; i < in_text; ++i) {
    // A name that only small towns have and nothing bears out is no place's.
    if (!chosen[i] &&
        std::all_of(mentions[i].candidates.begin(), mentions[i].candidates.end(), is_small_town))
      continue;
    std::vector<Place>& list = mentions[i].is_position ? found.places : found.toponyms;
    list.push_back(place_of(report, analysis, mentions[i], chosen[i]));
  }
  return found;
}

}  // namespace rapporteur::ground
