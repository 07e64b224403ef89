#include "claim/event_land.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "claim/actors.h"

namespace rapporteur::claim {

namespace {

// Of all places and peoples that the text names, in percent, those of one country.
constexpr std::size_t kMost = 60;
constexpr std::size_t kFewest = 3;

// A place of the header stands in no sentence.
bool is_in_text(const Place& place) { return place.begin < place.end && !place.country.empty(); }

std::string land_of_text(const Scene& scene) {
  std::map<std::string, std::size_t> count;
  std::size_t all = 0;
  for (const auto* places : {&scene.grounding().places, &scene.grounding().toponyms}) {
    for (const Place& place : *places) {
      if (!is_in_text(place)) continue;
      ++count[place.country];
      ++all;
    }
  }
  for (const auto& [country, times] : count) {
    const bool is_most = times >= kFewest && times * 100 >= all * kMost;
    std::size_t here = 0;
    std::size_t elsewhere = 0;
    for (const Place& place : scene.grounding().places) {
      if (is_in_text(place)) ++(place.country == country ? here : elsewhere);
    }
    const bool holds_some = here > 0 && elsewhere == 0;
    if (is_most && holds_some) return country;
  }
  return "";
}

// The country by the name that the report's state has, where the text first names it.
std::optional<PlaceOfClaim> land_by_name(const Scene& scene, const std::string& country) {
  const std::vector<Entity>& entities = scene.grounding().entities;
  for (std::uint32_t at = 0; at < entities.size(); ++at) {
    if (entities[at].kind != ActorKind::state || entities[at].country != country) continue;
    for (const Mention& mention : scene.grounding().mentions) {
      if (std::ranges::find(mention.entities, at) == mention.entities.end()) continue;
      PlaceOfClaim land;
      land.name = entities[at].name;
      land.span = mention.span;
      land.kind = "country";
      land.country = country;
      return land;
    }
  }
  return std::nullopt;
}

bool is_named(const Scene& scene, const std::string& country) {
  return std::ranges::any_of(std::array{&scene.grounding().places, &scene.grounding().toponyms},
                             [&](const std::vector<Place>* places) {
                               return std::ranges::any_of(*places, [&](const Place& place) {
                                 return is_in_text(place) && place.country == country;
                               });
                             });
}

// Written in another country that it writes of too: either may be meant.
bool may_be_elsewhere(const Scene& scene, const std::string& country) {
  return std::ranges::any_of(scene.grounding().places, [&](const Place& place) {
    return !is_in_text(place) && place.country != country && is_named(scene, place.country);
  });
}

bool is_of_another(const std::vector<Party>& parties, const std::string& country) {
  return std::ranges::any_of(parties, [&](const Party& party) {
    const bool is_person =
        party.actor.kind == ActorKind::person || party.actor.kind == ActorKind::people;
    return !is_person && !party.actor.country.empty() && party.actor.country != country;
  });
}

}  // namespace

bool is_at_a_place(const EventDraft& draft) {
  const std::string& type = draft.rule->plover.type;
  return (type == "ASSAULT" || type == "COERCE") && draft.status == Status::happened &&
         draft.type != "war" && draft.type != "conflict";
}

void tell_story_land(const Scene& scene, std::vector<Event>& events) {
  const bool is_placed = std::ranges::any_of(events, [](const Event& event) {
    return is_at_a_place(event.whole) &&
           (!event.whole.places.empty() || !event.whole.place_words.empty());
  });
  if (is_placed || events.empty()) return;
  const std::string country = land_of_text(scene);
  if (country.empty() || may_be_elsewhere(scene, country)) return;
  const auto land = land_by_name(scene, country);
  for (Event& event : events) {
    EventDraft& whole = event.whole;
    if (is_at_a_place(whole) && !is_of_another(whole.sides.sources, country) &&
        !is_of_another(whole.sides.targets, country))
      whole.land = land;
  }
}

}  // namespace rapporteur::claim
