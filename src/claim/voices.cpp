#include "claim/voices.h"

#include <algorithm>

#include "claim/mediators.h"

namespace rapporteur::claim {

std::vector<Party> issuers_of(const Scene& scene, const Rules& rules, std::uint32_t token) {
  if (!rules.is_in("papers", scene.lemma(token))) return {};
  for (const std::uint32_t at : scene.phrase(token)) {
    if (at == token) continue;
    const Token& part = scene.token(at);
    const bool beside =
        part.head == token && (part.dep == "poss" || part.dep == "compound" || part.dep == "amod");
    const bool behind = part.dep == "pobj" && scene.token(part.head).head == token;
    const std::string& word = scene.form(part.head);
    if (!beside && !(behind && (word == "by" || word == "of" || word == "from"))) continue;
    const std::vector<Party> parties = with_mediators_named(scene, rules, parties_at(scene, at));
    if (!parties.empty()) return parties;
  }
  return {};
}

std::vector<Party> speakers_of(const Scene& scene, const Rules& rules,
                               const Attribution& attribution) {
  std::vector<Party> speakers;
  for (const std::uint32_t token : attribution.speakers) {
    std::vector<Party> known = issuers_of(scene, rules, token);
    if (known.empty()) known = with_mediators_named(scene, rules, parties_at(scene, token));
    add_new(speakers, known.empty() ? std::vector{party_by_words(scene, token)} : known);
  }
  return speakers;
}

std::vector<Actor> voices_of(const Scene& scene, const Rules& rules,
                             const std::vector<std::uint32_t>& attributions) {
  std::vector<Party> voices;
  for (const std::uint32_t at : attributions) {
    if (at < scene.clauses().attributions.size())
      add_new(voices, speakers_of(scene, rules, scene.clauses().attributions[at]));
  }
  return actors_of(voices);
}

}  // namespace rapporteur::claim
