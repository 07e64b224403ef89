#include "claim/event.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <utility>

#include "claim/event_clause.h"
#include "claim/event_habit.h"
#include "claim/event_incident.h"
#include "claim/event_join.h"
#include "claim/event_means.h"
#include "claim/event_narrated.h"
#include "claim/event_placed.h"
#include "claim/event_told.h"
#include "claim/event_when.h"
#include "claim/match.h"
#include "claim/meeting_status.h"
#include "claim/place_words.h"
#include "claim/plover.h"
#include "claim/status_words.h"
#include "claim/voices.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

constexpr std::string_view kKind = "event";

std::vector<std::uint32_t> places_of(const Scene& scene, const Clause& clause) {
  std::vector<std::uint32_t> places = clause.places;
  if (places.empty()) places = places_in_phrase(scene, clause);
  if (places.empty()) {
    if (const Clause* occurred = occurrence_of(scene, clause)) places = occurred->places;
  }
  if (places.empty() && is_called_off(clause.status)) {
    const std::vector<std::uint32_t> below = scene.subtree(clause.head);
    for (std::uint32_t at = 0; at < scene.grounding().places.size(); ++at) {
      if (std::ranges::binary_search(below, scene.grounding().places[at].begin))
        places.push_back(at);
    }
  }
  std::erase_if(places, [&](std::uint32_t at) {
    return stands_in_a_name(scene, scene.grounding().places[at]);
  });
  return places;
}

// "Along the line of contact", "to the region": a place by its words, which no gazetteer need know.
Span place_by_words(const Scene& scene, const Rules& rules, const Clause& clause) {
  static constexpr std::array<std::string_view, 4> kRoles = {"along", "in", "to", "on"};
  for (const Filler& filler : clause.roles) {
    if (std::ranges::find(kRoles, filler.role) == kRoles.end() || filler.guessed ||
        scene.mention_of(filler.token))
      continue;
    if (filler.role != "along" && !rules.is_in("areas", scene.lemma(filler.token))) continue;
    std::vector<std::uint32_t> words = {filler.token};
    for (const std::uint32_t child : scene.children(filler.token)) {
      const bool is_of = scene.token(child).dep == "prep" && scene.form(child) == "of";
      if (scene.token(child).dep == "compound" || scene.token(child).dep == "amod")
        words.push_back(child);
      if (!is_of) continue;
      for (const std::uint32_t below : scene.children(child)) {
        if (scene.token(below).dep == "pobj") words.push_back(below);
      }
    }
    if (words.size() == 1 && filler.role != "to") return {};  // "in an area"
    if (scene.form(words.back()) == "capital") continue;      // "in zone 2 of this capital"
    std::ranges::sort(words);
    return scene.span_of(words);
  }
  return {};
}

bool points_back(const Scene& scene, const Rules& rules, const Clause& clause) {
  if (scene.in_headline(clause.head)) return true;
  if (clause.form != ClauseForm::nominal) return false;
  return std::ranges::any_of(scene.children(clause.head), [&](std::uint32_t child) {
    return rules.is_in("definite", scene.form(child));
  });
}

EventDraft draft_of(const Scene& scene, const Rules& rules, const Rule& rule,
                    const Clause& clause) {
  EventDraft draft;
  draft.rule = &rule;
  draft.type = rule.values.contains("type") ? rule.value_of("type") : clause.pred;
  draft.top = top_of(clause);
  draft.span = clause.span.empty() ? scene.token(clause.head).span : clause.span;
  draft.status = status_of(scene, rule, clause);
  draft.hangs_on_another = hangs_on_another(scene, clause);
  draft.sides = sides_of(scene, rules, rule, clause);
  draft.when = when_done(scene, clause);
  if (draft.status == Status::happened && is_plan_in_present(scene, clause, draft.when))
    draft.status = Status::planned;
  draft.places = places_of(scene, clause);
  if (draft.places.empty() || scene.grounding().places[draft.places[0]].kind == "country" ||
      has_role(clause, "along"))
    draft.place_words = place_by_words(scene, rules, clause);
  draft.means = means_of(scene, rules, rule, clause);
  draft.said = clause.said;
  draft.background = clause.background || is_of_a_record(scene, clause);
  draft.is_mention = points_back(scene, rules, clause);
  return draft;
}

void share_countries_in_sentences(const Scene& scene, std::vector<EventDraft>& drafts) {
  for (std::size_t from = 0; from < drafts.size();) {
    std::vector<Party*> parties;
    const std::uint32_t sentence = scene.sentence_of(drafts[from].top);
    for (; from < drafts.size() && scene.sentence_of(drafts[from].top) == sentence; ++from) {
      for (auto* side : {&drafts[from].sides.sources, &drafts[from].sides.targets}) {
        for (Party& party : *side) parties.push_back(&party);
      }
    }
    share_countries(parties);
  }
}

std::vector<EventDraft> draft_events(const Scene& scene, const Rules& rules,
                                     const std::vector<Claim>& found) {
  std::vector<EventDraft> drafts;
  for (const Clause& told : scene.clauses().clauses) {
    const Clause clause = completed(scene, told);
    if (is_left_out(clause.status) || is_mere_participle(scene, told)) continue;
    const Rule* rule = best_fit(scene, rules, clause, kKind);
    if (rule == nullptr || is_bare_noun(scene, *rule, clause) || is_habit(scene, *rule, clause) ||
        is_part_of_another(scene, rules, *rule, clause) || is_asked_for(scene, rules, clause) ||
        is_told_otherwise(scene, *rule, clause, found))
      continue;
    EventDraft draft = draft_of(scene, rules, *rule, clause);
    const bool nobody = draft.sides.sources.empty() && draft.sides.targets.empty();
    if (nobody && rule->value_of("alone") != "yes") continue;
    drafts.push_back(std::move(draft));
  }
  share_countries_in_sentences(scene, drafts);
  tell_story_days(scene, rules, drafts);
  tell_story_places(scene, rules, drafts);
  return drafts;
}

Claim claim_of(const Scene& scene, const Rules& rules, const Event& event) {
  const EventDraft& whole = event.whole;
  Claim claim;
  claim.report = scene.report().id;
  claim.span = whole.span;
  claim.more_spans = event.more_spans;
  std::erase(claim.more_spans, whole.span);
  claim.sentence = scene.sentence_at(whole.span.begin);
  claim.rule = whole.rule->id;
  claim.status = status_word(whole.status, false);
  claim.background = whole.background;
  set_when(scene, whole.when, claim);
  for (const std::uint32_t place : whole.places)
    claim.places.push_back(claimed_place(scene, place));
  if (!whole.place_words.empty())
    claim.places.insert(claim.places.begin(), place_by_words(scene, whole.place_words));
  claim.said_by = voices_of(scene, rules, whole.said);
  EventClaim body;
  body.type = whole.type;
  body.sources = actors_of(whole.sides.sources);
  body.targets = actors_of(whole.sides.targets);
  body.means = whole.means;
  // Both schemes ask for an actor: of an act whose doer is not told, only the type is known.
  if (!body.sources.empty())
    std::tie(body.plover, body.cameo) =
        codes_for(whole.rule->plover, whole.rule->cameo,
                  whole.hangs_on_another ? Status::threatened : whole.status);
  claim.body = std::move(body);
  return claim;
}

}  // namespace

std::vector<Claim> find_events(const Scene& scene, const Rules& rules,
                               const std::vector<Claim>& found) {
  std::vector<Claim> claims;
  const std::vector<Event> events = join_events(scene, draft_events(scene, rules, found));
  const std::vector<std::string> incidents = incidents_of(scene, rules, events);
  for (std::size_t at = 0; at < events.size(); ++at) {
    claims.push_back(claim_of(scene, rules, events[at]));
    std::get<EventClaim>(claims.back().body).incident = incidents[at];
  }
  return claims;
}

}  // namespace rapporteur::claim
