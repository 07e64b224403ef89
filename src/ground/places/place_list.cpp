#include "ground/places/place_list.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <utility>

#include "base/shipped_data.h"
#include "base/tab_lines.h"
#include "ground/places/place_key.h"

namespace rapporteur::ground {
namespace {

using base::cut_front;

template <std::size_t N>
std::array<std::string_view, N> columns_of(std::string_view line) {
  std::array<std::string_view, N> columns;
  for (std::string_view& column : columns) column = cut_front(line, '\t');
  return columns;
}

double number_of(std::string_view text) { return std::strtod(std::string(text).c_str(), nullptr); }

PlaceCandidate city_of(std::string_view line) {
  const auto [name, key, country, region, lat, lon, thousands, seat] = columns_of<8>(line);
  PlaceCandidate city;
  city.kind = seat == "c" ? "capital" : "city";
  city.country = country;
  city.region = region;
  city.point = {number_of(lat), number_of(lon)};
  city.thousands = number_of(thousands);
  city.is_seat = seat == "a";
  city.source = "cities.tsv (GeoNames)";
  return city;
}

PlaceCandidate region_of(std::string_view line) {
  const auto [name, key, country, region, lat, lon, thousands, rank] = columns_of<8>(line);
  PlaceCandidate found;
  found.kind = rank == "d" ? "district" : "region";
  found.country = country;
  found.region = region;
  found.point = {number_of(lat), number_of(lon)};
  found.thousands = number_of(thousands);
  found.source = "regions.tsv (GeoNames)";
  return found;
}

// Compares a key with that of a line without copying either.
int compare_key(std::string_view line, std::string_view key) {
  const std::string_view name = cut_front(line, '\t');
  const std::string_view written = cut_front(line, '\t');
  if (!written.empty()) return written.compare(key);
  const std::size_t common = std::min(name.size(), key.size());
  for (std::size_t i = 0; i < common; ++i) {
    const char c = name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] + 32) : name[i];
    if (c != key[i])
      return static_cast<unsigned char>(c) < static_cast<unsigned char>(key[i]) ? -1 : 1;
  }
  return name.size() < key.size() ? -1 : name.size() > key.size() ? 1 : 0;
}

std::string shipped(std::string_view name) {
  return base::shipped_data(name).value_or(std::string{});
}

}  // namespace

double distance_km(Coordinates a, Coordinates b) {
  constexpr double kEarthKm = 6371.0;
  constexpr double kDegree = std::numbers::pi / 180;
  const double lat = (b.lat - a.lat) * kDegree, lon = (b.lon - a.lon) * kDegree;
  const double h = std::pow(std::sin(lat / 2), 2) + std::cos(a.lat * kDegree) *
                                                        std::cos(b.lat * kDegree) *
                                                        std::pow(std::sin(lon / 2), 2);
  return 2 * kEarthKm * std::asin(std::min(1.0, std::sqrt(h)));
}

bool is_small_town(const PlaceCandidate& place) {
  constexpr double kSmallThousands = 15;
  return place.kind == "city" && !place.is_seat && !place.is_own &&
         place.thousands < kSmallThousands;
}

SortedLines::SortedLines(std::string bytes) : bytes_(std::move(bytes)) {
  std::size_t at = 0;
  while (at < bytes_.size()) {
    if (bytes_[at] != '#') starts_.push_back(static_cast<std::uint32_t>(at));
    const std::size_t end = bytes_.find('\n', at);
    if (end == std::string::npos) break;
    at = end + 1;
  }
}

std::string_view SortedLines::line_at(std::size_t index) const {
  const std::string_view rest = std::string_view(bytes_).substr(starts_[index]);
  return rest.substr(0, rest.find('\n'));
}

std::string SortedLines::key_of(std::string_view line) {
  const std::string_view name = cut_front(line, '\t');
  const std::string_view written = cut_front(line, '\t');
  return written.empty() ? place_key(name) : std::string(written);
}

std::vector<std::string_view> SortedLines::find(std::string_view key) const {
  const std::string_view bytes = bytes_;
  auto line = std::lower_bound(starts_.begin(), starts_.end(), key,
                               [&](std::uint32_t start, std::string_view wanted) {
                                 return compare_key(bytes.substr(start), wanted) < 0;
                               });
  std::vector<std::string_view> found;
  for (; line != starts_.end() && compare_key(bytes.substr(*line), key) == 0; ++line) {
    const std::string_view rest = bytes.substr(*line);
    found.push_back(rest.substr(0, rest.find('\n')));
  }
  return found;
}

PlaceList::PlaceList(std::string cities, std::string regions, std::string_view places,
                     std::string_view points, std::string_view short_names)
    : cities_(std::move(cities)), regions_(std::move(regions)) {
  read_places(places);
  read_short_names(short_names);
  while (!points.empty()) {
    const auto [iso3, lat, lon] = columns_of<3>(cut_front(points, '\n'));
    if (iso3.size() == 3) points_[std::string(iso3)] = {number_of(lat), number_of(lon)};
  }
}

void PlaceList::read_places(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::string_view line = cut_front(bytes, '\n');
    if (line.empty() || line[0] == '#') continue;
    auto [kind, country, lat, lon, names] = columns_of<5>(line);
    PlaceCandidate place;
    place.kind = kind;
    place.country = country;
    place.point = {number_of(lat), number_of(lon)};
    place.is_own = true;
    place.source = "places.tsv";
    while (!names.empty()) {
      std::string_view name = cut_front(names, '|');
      own_[place_key(cut_front(name, '@'))].push_back(place);
    }
  }
}

void PlaceList::read_short_names(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::string_view line = cut_front(bytes, '\n');
    if (line.empty() || line[0] == '#') continue;
    auto [country, region, forms] = columns_of<3>(line);
    std::vector<PlaceCandidate> meant = find(place_key(region));
    std::erase_if(meant, [country = country](const PlaceCandidate& place) {
      return place.kind != "region" || place.country != country;
    });
    while (!forms.empty()) {
      const std::string_view form = cut_front(forms, '|');
      short_[place_key(form)] = meant;
      if (form.find('.') + 1 < form.size()) initials_.insert(place_key(form));
    }
  }
}

std::vector<PlaceCandidate> PlaceList::find_short(std::string_view key) const {
  const auto found = short_.find(key);
  return found == short_.end() ? std::vector<PlaceCandidate>{} : found->second;
}

std::vector<PlaceCandidate> PlaceList::find(std::string_view key) const {
  std::vector<PlaceCandidate> found;
  if (const auto own = own_.find(key); own != own_.end()) found = own->second;
  for (const std::string_view line : regions_.find(key)) found.push_back(region_of(line));
  // A small town of two or three letters ("Us", "Bo") is hardly ever what such a word means.
  constexpr std::size_t kShortestSmall = 4;
  for (const std::string_view line : cities_.find(key)) {
    PlaceCandidate city = city_of(line);
    if (key.size() >= kShortestSmall || !is_small_town(city)) found.push_back(std::move(city));
  }
  return found;
}

std::optional<Coordinates> PlaceList::country_point(std::string_view iso3) const {
  const auto found = points_.find(iso3);
  if (found == points_.end()) return std::nullopt;
  return found->second;
}

const PlaceList& shipped_places() {
  static const PlaceList list(shipped("ground/cities.tsv"), shipped("ground/regions.tsv"),
                              shipped("ground/places.tsv"), shipped("ground/country_points.tsv"),
                              shipped("ground/region_short_names.tsv"));
  return list;
}

}  // namespace rapporteur::ground
