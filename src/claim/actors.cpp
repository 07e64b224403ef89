#include "claim/actors.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rapporteur::claim {

namespace {

Party party_of(const Scene& scene, std::uint32_t entity_index, Span mention) {
  const Entity& entity = scene.grounding().entities[entity_index];
  Party party;
  party.entity = entity_index;
  party.actor.id = "a" + std::to_string(entity_index);
  party.actor.name = entity.name;
  party.actor.mention = std::string(scene.report().slice(mention));
  party.actor.span = mention;
  party.actor.kind = entity.kind;
  party.actor.country = entity.country;
  party.actor.sector = entity.sector;
  if (!entity.offices.empty()) {
    party.actor.office = entity.offices.front().title;
    party.actor.of = entity.offices.front().of;
  }
  return party;
}

// A group's members are named beside it where one of their own mentions lies in its phrase or
// opens right behind it ("the co-chairs, A, B and C"; "the mediators (A, B and C)").
bool is_named_in(const Scene& scene, std::uint32_t entity, Span phrase) {
  return std::ranges::any_of(scene.grounding().mentions, [&](const Mention& mention) {
    return mention.entities.size() == 1 && mention.entities.front() == entity &&
           phrase.contains(mention.span) && mention.span != phrase;
  });
}

Span span_of_mention(const Scene& scene, const Mention& mention, std::uint32_t entity) {
  for (const Mention& other : scene.grounding().mentions) {
    if (other.entities.size() == 1 && other.entities.front() == entity &&
        mention.span.contains(other.span))
      return other.span;
  }
  return mention.span;
}

void add_mention(const Scene& scene, const Mention& mention, std::vector<Party>& parties) {
  for (const std::uint32_t entity : mention.entities) {
    add_new(parties,
            {party_of(scene, entity,
                      mention.entities.size() == 1 ? mention.span
                                                   : span_of_mention(scene, mention, entity))});
    const Span whole = scene.span_of(scene.phrase(mention.head));
    for (const std::uint32_t member : scene.grounding().entities[entity].members) {
      const Span phrase{std::min(whole.begin, mention.span.begin),
                        std::max(whole.end, mention.span.end)};
      if (is_named_in(scene, member, phrase))
        add_new(parties, {party_of(scene, member, span_of_mention(scene, mention, member))});
    }
  }
}

}  // namespace

std::vector<Party> parties_at(const Scene& scene, std::uint32_t token) {
  std::vector<Party> parties;
  if (const auto mention = scene.mention_of(token))
    add_mention(scene, scene.grounding().mentions[*mention], parties);
  return parties;
}

Party party_by_words(const Scene& scene, std::uint32_t token) {
  Party party;
  std::vector<std::uint32_t> words;
  for (const std::uint32_t at : scene.phrase(token)) {
    if (scene.token(at).dep != "appos" || at == token) words.push_back(at);
  }
  party.actor.span = scene.span_of(words);
  party.actor.mention = std::string(scene.report().slice(party.actor.span));
  party.actor.name = party.actor.mention;
  return party;
}

std::vector<Party> parties_of_filler(const Scene& scene, const Filler& filler) {
  std::vector<Party> parties = parties_at(scene, filler.token);
  if (!parties.empty() || filler.step != kSideByWords) return parties;
  std::vector<std::uint32_t> words = {filler.token};
  for (const std::uint32_t child : scene.children(filler.token)) {
    const std::string& dep = scene.token(child).dep;
    // Neither what is joined to it nor what is told of it.
    if (dep == "conj" || dep == "cc" || dep == "punct" || dep == "appos" || dep == "relcl" ||
        dep == "acl")
      continue;
    if (scene.token(filler.token).pos == "PROPN" && dep != "compound") continue;
    for (const std::uint32_t at : scene.phrase(child)) words.push_back(at);
  }
  Party side;
  side.actor.span = scene.span_of(words);
  side.actor.mention = std::string(scene.report().slice(side.actor.span));
  side.actor.name = side.actor.mention;
  side.actor.kind = scene.token(filler.token).pos == "PROPN" ? ActorKind::person : ActorKind::group;
  return {side};
}

std::vector<Party> parties_in(const Scene& scene, const Clause& clause,
                              const std::vector<std::string>& roles, bool with_guessed) {
  std::vector<Party> parties;
  for (const Filler& filler : clause.roles) {
    if (std::ranges::find(roles, filler.role) == roles.end() || (filler.guessed && !with_guessed))
      continue;
    add_new(parties, parties_of_filler(scene, filler));
  }
  return parties;
}

void add_new(std::vector<Party>& parties, const std::vector<Party>& more) {
  for (const Party& party : more) {
    if (!has_party(parties, party)) parties.push_back(party);
  }
}

bool has_party(const std::vector<Party>& parties, const Party& party) {
  return std::ranges::any_of(parties, [&](const Party& known) { return known.is_same(party); });
}

std::vector<Actor> actors_of(const std::vector<Party>& parties) {
  std::vector<Actor> actors;
  actors.reserve(parties.size());
  for (const Party& party : parties) actors.push_back(party.actor);
  return actors;
}

bool acts_for_state(const Actor& actor) {
  return actor.kind == ActorKind::person || actor.kind == ActorKind::armed_force ||
         actor.sector == "GOV" || actor.sector == "MIL";
}

bool is_side(const Actor& actor) {
  return actor.kind == ActorKind::state || actor.kind == ActorKind::armed_force ||
         actor.kind == ActorKind::body || actor.kind == ActorKind::group || !actor.country.empty();
}

}  // namespace rapporteur::claim
