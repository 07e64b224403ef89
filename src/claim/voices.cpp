#include "claim/voices.h"

namespace rapporteur::claim {

std::vector<Party> speakers_of(const Scene& scene, const Attribution& attribution) {
  std::vector<Party> speakers;
  for (const std::uint32_t token : attribution.speakers) {
    const std::vector<Party> known = parties_at(scene, token);
    add_new(speakers, known.empty() ? std::vector{party_by_words(scene, token)} : known);
  }
  return speakers;
}

std::vector<Actor> voices_of(const Scene& scene, const std::vector<std::uint32_t>& attributions) {
  std::vector<Party> voices;
  for (const std::uint32_t at : attributions) {
    if (at < scene.clauses().attributions.size())
      add_new(voices, speakers_of(scene, scene.clauses().attributions[at]));
  }
  return actors_of(voices);
}

}  // namespace rapporteur::claim
