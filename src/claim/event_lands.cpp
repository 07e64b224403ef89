#include "claim/event_lands.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace rapporteur::claim {

namespace {

// The state of the report whose land a place is; else the place itself stands for it.
Party holder_of(const Scene& scene, const Place& place) {
  const std::vector<Entity>& entities = scene.grounding().entities;
  for (std::uint32_t at = 0; at < entities.size(); ++at) {
    if (entities[at].kind != ActorKind::state || entities[at].country != place.country) continue;
    Party party;
    party.entity = at;
    party.actor.id = "a" + std::to_string(at);
    party.actor.name = entities[at].name;
    party.actor.mention = std::string(scene.report().slice(place.span));
    party.actor.span = place.span;
    party.actor.kind = ActorKind::state;
    party.actor.country = entities[at].country;
    return party;
  }
  Party party;
  party.actor.name = place.name;
  party.actor.mention = std::string(scene.report().slice(place.span));
  party.actor.span = place.span;
  party.actor.country = place.country;
  return party;
}

// "In Osby", "in the town of Osby"; not "120 miles east of Osby", nor a sea.
bool stands_in(const Scene& scene, const Place& place) {
  if (place.kind == "water" || place.begin == 0) return false;
  std::uint32_t at = place.begin - 1;
  while (at > 0 && (scene.token(at).pos == "DET" || scene.token(at).pos == "ADJ")) --at;
  return scene.form(at) == "in" || scene.form(at) == "on";
}

}  // namespace

std::vector<Party> holders_in(const Scene& scene, const std::vector<std::uint32_t>& phrase) {
  for (const auto* places : {&scene.grounding().places, &scene.grounding().toponyms}) {
    for (const Place& place : *places) {
      if (!place.country.empty() && place.kind != "water" &&
          std::ranges::binary_search(phrase, place.begin))
        return {holder_of(scene, place)};
    }
  }
  return {};
}

std::vector<Party> holders_of(const Scene& scene, const Clause& clause) {
  std::vector<Party> found;
  for (const std::uint32_t at : clause.places) {
    const Place& place = scene.grounding().places[at];
    if (found.empty() && !place.country.empty() && stands_in(scene, place))
      found.push_back(holder_of(scene, place));
  }
  return found;
}

namespace {

bool can_be_located(const Actor& actor) {
  return actor.country.empty() &&
         (actor.kind == ActorKind::people || actor.kind == ActorKind::group ||
          actor.kind == ActorKind::person || actor.kind == ActorKind::unknown ||
          actor.sector == "COP" || actor.sector == "CVL");
}

// "Pro-Norlandic", "Norland-backed": whose friend somebody is says nothing of where he is from.
bool is_in_compound(const Scene& scene, const Place& place) {
  const std::string_view text = scene.report().text;
  const auto is_hyphen = [&](std::size_t at) { return at < text.size() && text[at] == '-'; };
  return (place.span.begin > 0 && is_hyphen(place.span.begin - 1)) || is_hyphen(place.span.end);
}

// The country of a place that the words of an actor hold, or that stands right behind them.
std::string country_in_phrase(const Scene& scene, Span span) {
  const std::uint32_t begin = scene.token_at(span.begin);
  if (begin >= scene.token_count()) return "";
  std::uint32_t head = begin;
  while (head + 1 < scene.token_count() && scene.token(head + 1).span.end <= span.end) ++head;
  const std::vector<std::uint32_t> phrase = scene.phrase(head);
  for (const auto* places : {&scene.grounding().places, &scene.grounding().toponyms}) {
    for (const Place& place : *places) {
      if (!place.country.empty() && std::ranges::binary_search(phrase, place.begin) &&
          !is_in_compound(scene, place))
        return place.country;
    }
  }
  return "";
}

std::string country_of_clause(const Scene& scene, const Clause& clause) {
  for (const std::uint32_t at : clause.places) {
    const std::string& country = scene.grounding().places[at].country;
    if (!country.empty()) return country;
  }
  return "";
}

}  // namespace

void locate(const Scene& scene, const Clause& clause, std::vector<Party>& parties) {
  for (Party& party : parties) {
    if (!can_be_located(party.actor)) continue;
    party.actor.country = country_in_phrase(scene, party.actor.span);
    const bool is_there =
        party.actor.kind == ActorKind::people || party.actor.kind == ActorKind::unknown;
    if (party.actor.country.empty() && is_there)
      party.actor.country = country_of_clause(scene, clause);
  }
}

namespace {

// What those who rule a land do there, and what is done against them: bans, arrests, curfews,
// protests, and their easing.
bool is_domestic(const Rule& rule) {
  const PloverCode& code = rule.plover;
  return code.type == "COERCE" || code.type == "PROTEST" || code.type == "CONCEDE" ||
         code.mode == "crowd-control" || code.mode == "abduct" || code.mode == "release";
}

bool is_without_country(const Actor& actor) {
  const bool is_international = actor.sector == "IGO" || actor.sector == "NGO";
  return actor.country.empty() && !is_international && actor.kind != ActorKind::outlet &&
         actor.kind != ActorKind::state;
}

void give_country(const std::vector<Party>& from, std::vector<Party>& to) {
  const auto known =
      std::ranges::find_if(from, [](const Party& party) { return !party.actor.country.empty(); });
  if (known == from.end()) return;
  for (Party& party : to) {
    if (is_without_country(party.actor)) party.actor.country = known->actor.country;
  }
}

bool is_of_land(const Party& party, const std::vector<Party>& others) {
  return std::ranges::any_of(others, [&](const Party& other) {
    return !other.actor.country.empty() && other.actor.country == party.actor.country;
  });
}

}  // namespace

void share_land(const Rule& rule, EventSides& sides) {
  const bool by_police = std::ranges::any_of(
      sides.sources, [](const Party& party) { return party.actor.sector == "COP"; });
  if (!is_domestic(rule) && !by_police) return;
  give_country(sides.targets, sides.sources);
  give_country(sides.sources, sides.targets);
}

void leave_own_land(EventSides& sides) {
  const bool has_other = std::ranges::any_of(sides.targets, [&](const Party& target) {
    return !target.actor.country.empty() && !is_of_land(target, sides.sources);
  });
  if (!has_other) return;
  std::erase_if(sides.targets, [&](const Party& target) {
    return target.actor.kind == ActorKind::state && is_of_land(target, sides.sources);
  });
}

void share_countries(std::vector<Party*>& parties) {
  for (Party* party : parties) {
    if (!is_without_country(party->actor)) continue;
    const auto known = std::ranges::find_if(parties, [&](const Party* other) {
      return other->is_same(*party) && !other->actor.country.empty();
    });
    if (known != parties.end()) party->actor.country = (*known)->actor.country;
  }
}

}  // namespace rapporteur::claim
