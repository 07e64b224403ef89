#include "ground/actors/find_actors.h"

#include <algorithm>

#include "ground/actors/ties.h"

namespace rapporteur::ground {

namespace {

// Entities that no mention speaks of are dropped, and indices follow.
void keep_mentioned(Grounding& grounding, std::vector<Entity> entities) {
  std::vector<bool> spoken(entities.size(), false);
  for (const Mention& mention : grounding.mentions) {
    for (const std::uint32_t entity : mention.entities) spoken[entity] = true;
  }
  for (std::size_t i = 0; i < entities.size(); ++i) {
    if (!spoken[i]) continue;
    for (const std::uint32_t member : entities[i].members) spoken[member] = true;
  }
  std::vector<std::uint32_t> place(entities.size(), 0);
  for (std::size_t i = 0; i < entities.size(); ++i) {
    place[i] = static_cast<std::uint32_t>(grounding.entities.size());
    if (spoken[i]) grounding.entities.push_back(std::move(entities[i]));
  }
  for (Mention& mention : grounding.mentions) {
    for (std::uint32_t& entity : mention.entities) entity = place[entity];
  }
  for (Entity& entity : grounding.entities) {
    for (std::uint32_t& member : entity.members) member = place[member];
  }
}

}  // namespace

void find_actors(const Report& report, const Analysis& analysis, const Gazetteer& gazetteer,
                 Grounding& grounding) {
  const Reading reading(report, analysis, gazetteer);
  const std::vector<NameRun> runs = find_name_runs(reading);
  const std::vector<ActorPhrase> phrases = find_actor_phrases(reading, runs);
  Cast cast(gazetteer);
  const NamedActors named = find_office_holders(reading, runs, phrases, cast);
  grounding.mentions = Ties(reading, runs, phrases, named, cast).tie();
  keep_mentioned(grounding, std::move(cast.entities()));
}

}  // namespace rapporteur::ground
