// The world's place names: the shipped lists, searched where they lie.
//
// data/ground/cities.tsv and regions.tsv are sorted by key, so a look-up is a binary search over
// their bytes; loading only finds the beginnings of the lines (a few milliseconds). The own list
// places.tsv, with the names that each side of a conflict uses, comes before them.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::ground {

struct Coordinates {
  double lat = 0;
  double lon = 0;
};

// Great-circle distance.
double distance_km(Coordinates a, Coordinates b);

// One place that a name can mean.
struct PlaceCandidate {
  std::string kind;     // country, capital, city, region, district, water, line, other
  std::string country;  // ISO 3166-1 alpha-3; empty where none
  std::string region;   // GeoNames code of the first-order region; empty where none
  Coordinates point;
  double thousands = 0;  // people, of a region those of its towns; 0 where unknown
  bool is_seat = false;  // of a first-order region
  bool is_own = false;   // from places.tsv
  std::string source;    // the shipped file, with its origin
};

// A town that news outside its own region hardly names; a word that is such a town's name mostly
// means something else.
bool is_small_town(const PlaceCandidate& place);

// Lines of one shipped file that are sorted by key.
class SortedLines {
 public:
  explicit SortedLines(std::string bytes);
  // All lines whose key is `key`, in the order of the file.
  [[nodiscard]] std::vector<std::string_view> find(std::string_view key) const;
  [[nodiscard]] const std::vector<std::uint32_t>& starts() const { return starts_; }
  [[nodiscard]] std::string_view line_at(std::size_t index) const;
  // The key of a line: its second column, or its first in lower case where that is empty.
  [[nodiscard]] static std::string key_of(std::string_view line);

 private:
  std::string bytes_;
  std::vector<std::uint32_t> starts_;
};

class PlaceList {
 public:
  PlaceList(std::string cities, std::string regions, std::string_view places,
            std::string_view points, std::string_view short_names);

  // Everything that `key` (see place_key.h) can mean, without countries.
  [[nodiscard]] std::vector<PlaceCandidate> find(std::string_view key) const;
  // What a newspaper's short form ("ala" for "Ala.") means; it counts only behind a comma.
  [[nodiscard]] std::vector<PlaceCandidate> find_short(std::string_view key) const;
  // Whether a short form is written with stops inside ("N.J."), so that it counts anywhere.
  [[nodiscard]] bool is_initials(std::string_view key) const { return initials_.contains(key); }
  // Whether the own list has the name.
  [[nodiscard]] bool has_own(std::string_view key) const { return own_.find(key) != own_.end(); }
  // A point within a country.
  [[nodiscard]] std::optional<Coordinates> country_point(std::string_view iso3) const;

 private:
  void read_places(std::string_view bytes);
  void read_short_names(std::string_view bytes);

  SortedLines cities_;
  SortedLines regions_;
  std::map<std::string, std::vector<PlaceCandidate>, std::less<>> own_;
  std::map<std::string, Coordinates, std::less<>> points_;
  std::map<std::string, std::vector<PlaceCandidate>, std::less<>> short_;
  std::set<std::string, std::less<>> initials_;
};

// The shipped lists, loaded at the first call and shared; a list that is missing is empty.
const PlaceList& shipped_places();

}  // namespace rapporteur::ground
