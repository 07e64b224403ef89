// Each candidate has a weight of its own (a state, a capital, a big town before a small one), and
// gains from its surroundings: the countries and regions that the report names, and those of the
// names that are already clear. "Alexandria" beside "Rapides Parish" is a town in Louisiana.
//
// The surroundings are weighed three times: first from names that can mean only one place or are
// qualified ("Paris, Texas"), then again from all that these made clear. A small town is taken only
// where the surroundings bear it out, as its name is mostly something else elsewhere.

#include "ground/places/choose_places.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace rapporteur::ground {
namespace {

// Two candidates this near are one place for a reader of news.
constexpr double kSamePlaceKm = 60;
// The best candidate must lead the best one elsewhere by this much.
constexpr double kLead = 0.35;

// What the clear names of a report say of where it is at home.
class Surroundings {
 public:
  void add(const std::string& key, const PlaceCandidate& place, double weight) {
    if (place.country.empty()) return;
    countries_[place.country] += weight;
    if (!place.region.empty()) regions_[{place.country, place.region}] += weight;
    Given& given = given_[key];
    given.country = place.country;
    given.region = place.region;
    given.weight += weight;
  }

  // Whether other names put the report into the region of a place, or into its country.
  [[nodiscard]] bool has_region(const std::string& key, const PlaceCandidate& place) const {
    const auto region = regions_.find({place.country, place.region});
    if (place.region.empty() || region == regions_.end()) return false;
    const auto own = given_.find(key);
    const bool is_own = own != given_.end() && own->second.country == place.country &&
                        own->second.region == place.region;
    return region->second - (is_own ? own->second.weight : 0) > 0;
  }
  [[nodiscard]] bool has_country(const std::string& key, const PlaceCandidate& place) const {
    const auto country = countries_.find(place.country);
    if (country == countries_.end()) return false;
    const auto own = given_.find(key);
    const bool is_own = own != given_.end() && own->second.country == place.country;
    return country->second - (is_own ? own->second.weight : 0) > 0;
  }

  // What a candidate of the name `key` gains; what that name gave itself does not count, or each
  // name would prove its own reading.
  [[nodiscard]] double gain(const std::string& key, const PlaceCandidate& place) const {
    const auto country = countries_.find(place.country);
    if (country == countries_.end()) return 0;
    const auto own = given_.find(key);
    const bool own_country = own != given_.end() && own->second.country == place.country;
    const double in_country = country->second - (own_country ? own->second.weight : 0);
    double gain = 1.2 * std::min(1.0, in_country / 2) + 0.8 * std::min(1.0, in_country / 8);
    const auto region = regions_.find({place.country, place.region});
    if (region == regions_.end()) return gain;
    const bool own_region = own_country && own->second.region == place.region;
    const double in_region = region->second - (own_region ? own->second.weight : 0);
    gain += 2.0 * std::min(1.0, in_region / 2) + std::min(1.0, in_region / 6);
    return gain;
  }

 private:
  struct Given {
    std::string country, region;
    double weight = 0;
  };
  std::map<std::string, double> countries_;
  std::map<std::pair<std::string, std::string>, double> regions_;
  std::map<std::string, Given> given_;
};

double own_weight(const PlaceCandidate& place) {
  const double people = std::log10(place.thousands + 1);  // 0 to 4.5
  if (place.kind == "country") return 6.5;
  if (place.kind == "capital") return 3.5 + people / 2;
  if (place.is_own) return 5.5;
  if (place.kind == "region") return people + 0.6;
  if (place.kind == "district") return people;
  return people + (place.is_seat ? 0.3 : 0.0);
}

// A town and the region around it that has its name: a reader does not ask which is meant.
bool is_town_in(const PlaceCandidate& town, const PlaceCandidate& region) {
  constexpr double kReachKm = 120;
  // The own list has no region codes; New York lies far from the middle of its state.
  constexpr double kOwnReachKm = 400;
  const bool is_town = town.kind == "city" || town.kind == "capital";
  if (!is_town || region.kind != "region" || region.is_own || town.country != region.country)
    return false;
  if (!town.is_own && town.region != region.region) return false;
  return distance_km(town.point, region.point) < (town.is_own ? kOwnReachKm : kReachKm);
}

// Without "region" behind the name the town is meant.
std::size_t town_of_region(const std::vector<PlaceCandidate>& candidates, std::size_t chosen) {
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (is_town_in(candidates[i], candidates[chosen])) return i;
  }
  return chosen;
}

struct Choice {
  std::size_t best = 0;
  bool is_clear = false;
};

// The outlet's own town is rather where the report is at home than a capital far away.
double home_weight(const PlaceCandidate& place, double gain) {
  const bool is_world_name = place.kind == "capital" || place.kind == "country";
  return gain / 2 - (is_world_name && gain <= 0 ? 3.5 : 0.0);
}

// A small town counts where the report speaks of its region, or of its country and of being there.
bool is_borne_out(const PlaceMention& mention, const PlaceCandidate& place,
                  const Surroundings& surroundings) {
  return surroundings.has_region(mention.key, place) ||
         (mention.is_position && surroundings.has_country(mention.key, place));
}

Choice choose(const PlaceMention& mention, const Surroundings& surroundings) {
  const std::vector<PlaceCandidate>& candidates = mention.candidates;
  Choice choice;
  double best = -1;
  std::vector<double> weights;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const double gain = surroundings.gain(mention.key, candidates[i]);
    weights.push_back(own_weight(candidates[i]) + gain +
                      (mention.is_home ? home_weight(candidates[i], gain) : 0.0));
    if (weights[i] > best) {
      best = weights[i];
      choice.best = i;
    }
  }
  choice.is_clear = true;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const bool elsewhere =
        distance_km(candidates[i].point, candidates[choice.best].point) > kSamePlaceKm;
    const PlaceCandidate& chosen = candidates[choice.best];
    const bool around = is_town_in(chosen, candidates[i]) || is_town_in(candidates[i], chosen);
    if (elsewhere && !around && best - weights[i] < kLead) choice.is_clear = false;
  }
  return choice;
}

// Candidates of `mention` that lie in a candidate of the mention behind its comma.
std::vector<std::size_t> within(const PlaceMention& mention, const PlaceMention& outer) {
  std::vector<std::size_t> fitting;
  for (std::size_t i = 0; i < mention.candidates.size(); ++i) {
    const PlaceCandidate& inner = mention.candidates[i];
    const bool fits = std::any_of(
        outer.candidates.begin(), outer.candidates.end(), [&](const PlaceCandidate& place) {
          if (place.country != inner.country || place.country.empty() || inner.kind == "country")
            return false;
          if (place.kind == "country") return true;
          return (place.kind == "region" || place.kind == "district") &&
                 place.region == inner.region;
        });
    if (fits) fitting.push_back(i);
  }
  return fitting;
}

class Chooser {
 public:
  explicit Chooser(const std::vector<PlaceMention>& mentions) : mentions_(mentions) {}

  std::vector<std::optional<std::size_t>> choose_all() {
    note_qualified();
    Surroundings first = look_around({});
    const Surroundings second = look_around(look_around(first));
    std::vector<std::optional<std::size_t>> chosen;
    for (const PlaceMention& mention : mentions_) chosen.push_back(choice_of(mention, second));
    return chosen;
  }

 private:
  // A name that is qualified once is so in all of the report.
  void note_qualified() {
    for (const PlaceMention& mention : mentions_) {
      if (mention.qualifier < 0 || static_cast<std::size_t>(mention.qualifier) >= mentions_.size())
        continue;
      const auto fitting = within(mention, mentions_[static_cast<std::size_t>(mention.qualifier)]);
      if (fitting.empty()) continue;
      const auto largest =
          *std::max_element(fitting.begin(), fitting.end(), [&](std::size_t a, std::size_t b) {
            return own_weight(mention.candidates[a]) < own_weight(mention.candidates[b]);
          });
      qualified_.emplace(mention.key, largest);
    }
  }

  std::optional<std::size_t> choice_of(const PlaceMention& mention,
                                       const Surroundings& around) const {
    if (const auto fixed = qualified_.find(mention.key);
        fixed != qualified_.end() && fixed->second < mention.candidates.size()) {
      return fixed->second;
    }
    const Choice choice = choose(mention, around);
    if (!choice.is_clear) return std::nullopt;
    const PlaceCandidate& best = mention.candidates[choice.best];
    if (is_small_town(best) && !is_borne_out(mention, best, around)) return std::nullopt;
    return mention.is_region_named ? choice.best : town_of_region(mention.candidates, choice.best);
  }

  // What the clear names say of the report's surroundings; each name counts a few times at most.
  Surroundings look_around(const Surroundings& before) const {
    constexpr int kMostCounted = 4;
    Surroundings around;
    std::map<std::string, int> counted;
    for (const PlaceMention& mention : mentions_) {
      if (++counted[mention.key] > kMostCounted) continue;
      const auto chosen = choice_of(mention, before);
      if (!chosen) continue;
      const bool sure = mention.candidates.size() == 1 || qualified_.contains(mention.key);
      around.add(mention.key, mention.candidates[*chosen], sure ? 1.0 : 0.6);
    }
    return around;
  }

  const std::vector<PlaceMention>& mentions_;
  std::map<std::string, std::size_t> qualified_;
};

}  // namespace

std::vector<std::optional<std::size_t>> choose_places(const std::vector<PlaceMention>& mentions) {
  return Chooser(mentions).choose_all();
}

}  // namespace rapporteur::ground
