#include "ground/actors/find_actors.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "ground/actors/speaker_labels.h"
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

// Codes that only tie offices to a state of this report mean nothing outside. A state of which the
// report has nothing but the adjective is a side, and no name that an office could be of.
void tidy_told_states(const std::vector<ToldState>& states, Grounding& grounding) {
  const auto is_nameless = [&](const std::string& name) {
    return std::any_of(states.begin(), states.end(), [&](const ToldState& state) {
      return state.name == state.adjective && state.name == name;
    });
  };
  const auto drop = [](std::string& country) {
    if (country.starts_with(kToldCountry)) country.clear();
  };
  for (Entity& entity : grounding.entities) {
    drop(entity.country);
    if (entity.kind == ActorKind::state && is_nameless(entity.name)) entity.name += " side";
    for (Office& office : entity.offices) {
      drop(office.country);
      if (is_nameless(office.of)) office.of.clear();
    }
  }
}

}  // namespace

void find_actors(const Report& report, const Analysis& analysis, const Gazetteer& gazetteer,
                 Grounding& grounding) {
  // Hardly a report tells of states that no list knows; only those pay for lists of their own.
  std::optional<Gazetteer> own;
  if (!analysis.told_states.empty()) own = gazetteer.with_states(analysis.told_states);
  const Gazetteer& lists = own ? *own : gazetteer;
  const Reading reading(report, analysis, lists);
  const std::vector<NameRun> runs = find_name_runs(reading);
  const std::vector<ActorPhrase> phrases = find_actor_phrases(reading, runs);
  Cast cast(lists);
  const NamedActors named = find_office_holders(reading, runs, phrases, cast);
  grounding.mentions = Ties(reading, runs, phrases, named, cast).tie();
  keep_mentioned(grounding, std::move(cast.entities()));
  tie_speaker_labels(reading, grounding);
  tidy_told_states(analysis.told_states, grounding);
}

}  // namespace rapporteur::ground
