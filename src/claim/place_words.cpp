#include "claim/place_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

bool is_place_preposition(std::string_view word) {
  static constexpr std::array<std::string_view, 6> kWords = {"in",      "at",     "near",
                                                             "outside", "inside", "around"};
  return std::ranges::find(kWords, word) != kWords.end();
}

std::uint32_t head_of(const Scene& scene, const Place& place) {
  for (std::uint32_t at = place.begin; at < place.end; ++at) {
    const std::uint32_t head = scene.token(at).head;
    if (head < place.begin || head >= place.end || head == at) return at;
  }
  return place.begin;
}

// "in Lima"; "in a Lima hotel", where the town stands before the noun; "in the port of Lima".
bool is_behind_preposition(const Scene& scene, std::uint32_t head, bool is_land) {
  const Token* token = &scene.token(head);
  if (token->dep == "compound" || token->dep == "nmod") token = &scene.token(token->head);
  if (token->dep == "pobj" && scene.form(token->head) == "of" && !is_land)
    token = &scene.token(scene.token(token->head).head);
  return token->dep == "pobj" && is_place_preposition(scene.lemma(token->head));
}

bool is_clause_verb(const Scene& scene, std::uint32_t at) {
  return scene.token(at).tag.starts_with("VB");
}

// What a meeting was about ("discussed the truce in Lima") is no part of where it was.
bool is_matter(const Scene& scene, const Clause& clause, std::uint32_t at) {
  return std::ranges::any_of(clause.roles, [&](const Filler& filler) {
    const bool matter = filler.role == "patient" || filler.role == "topic" ||
                        filler.role == "about" || filler.role == "on";
    return matter && filler.token == at && !scene.mention_of(at);
  });
}

// Whether the way up from a place to the predicate meets no other verb and nobody's name that
// stands before the predicate.
bool leads_to(const Scene& scene, const Clause& clause, std::uint32_t head) {
  const std::uint32_t top = clause.via.value_or(clause.head);
  constexpr int kMaxSteps = 8;
  std::uint32_t at = head;
  for (int step = 0; step < kMaxSteps; ++step) {
    if (at == clause.head || at == top) return true;
    const std::uint32_t over = scene.token(at).head;
    if (over == at) return false;
    at = over;
    if (at == clause.head || at == top) return true;
    if (is_clause_verb(scene, at) || is_matter(scene, clause, at)) return false;
    if (scene.mention_of(at) && at < top && scene.token(at).dep.starts_with("nsubj")) return false;
  }
  return false;
}

bool is_owned_by_verb(const Scene& scene, const Clause& clause, std::uint32_t place) {
  return std::ranges::any_of(scene.clauses().clauses, [&](const Clause& other) {
    return other.head != clause.head && other.form == ClauseForm::verb &&
           std::ranges::find(other.places, place) != other.places.end();
  });
}

bool covers(const Place& place, std::uint32_t token) {
  return place.begin <= token && token < place.end;
}

bool is_goal_role(const Filler& filler, bool is_visit) {
  return filler.role == "to" || filler.role == "in" || filler.role == "at" ||
         (is_visit && filler.role == "patient");
}

}  // namespace

bool stands_in_a_name(const Scene& scene, const Place& place) {
  return std::ranges::any_of(scene.grounding().mentions, [&](const Mention& mention) {
    return mention.span.contains(place.span) && mention.span != place.span;
  });
}

std::vector<std::uint32_t> places_in_phrase(const Scene& scene, const Clause& clause) {
  std::vector<std::uint32_t> found;
  const std::vector<Place>& places = scene.grounding().places;
  for (std::uint32_t at = 0; at < places.size(); ++at) {
    if (places[at].begin >= places[at].end || places[at].end > scene.token_count()) continue;
    const std::uint32_t head = head_of(scene, places[at]);
    if (scene.sentence_of(head) != scene.sentence_of(clause.head)) continue;
    if (is_behind_preposition(scene, head, places[at].kind == "country") &&
        leads_to(scene, clause, head) && !is_owned_by_verb(scene, clause, at) &&
        !stands_in_a_name(scene, places[at]))
      found.push_back(at);
  }
  return found;
}

std::vector<std::uint32_t> goals_of(const Scene& scene, const Clause& journey) {
  std::vector<std::uint32_t> found;
  const std::vector<Place>& places = scene.grounding().places;
  const bool is_visit = journey.pred == "visit" || journey.pred == "tour";
  for (const Filler& filler : journey.roles) {
    if (!is_goal_role(filler, is_visit)) continue;
    for (std::uint32_t at = 0; at < places.size(); ++at) {
      if (covers(places[at], filler.token) && std::ranges::find(found, at) == found.end())
        found.push_back(at);
    }
  }
  return found;
}

std::optional<Span> place_by_name(const Scene& scene, const Clause& clause) {
  for (const Filler& filler : clause.roles) {
    const Token& token = scene.token(filler.token);
    const bool here = filler.role == "in" || filler.role == "at" || filler.role == "near";
    if (!here || filler.guessed || token.pos != "PROPN" || scene.mention_of(filler.token)) continue;
    if (token.ent_type == "PERSON" || token.ent_type == "DATE" || token.ent_type == "EVENT" ||
        token.ent_type == "ORG" || token.ent_type.empty())
      continue;
    std::vector<std::uint32_t> words = {filler.token};
    for (const std::uint32_t child : scene.children(filler.token)) {
      if (scene.token(child).dep == "compound") words.push_back(child);
    }
    std::ranges::sort(words);
    return scene.span_of(words);
  }
  return std::nullopt;
}

PlaceOfClaim claimed_place(const Scene& scene, std::uint32_t place) {
  const Place& known = scene.grounding().places[place];
  return {words_in(scene, known.span),
          known.span,
          known.kind,
          known.country,
          known.lat,
          known.lon,
          known.source};
}

PlaceOfClaim place_by_words(const Scene& scene, Span words) {
  PlaceOfClaim place;
  place.name = words_in(scene, words);
  place.span = words;
  place.kind = "other";
  return place;
}

}  // namespace rapporteur::claim
