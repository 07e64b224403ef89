#include "claim/meeting_claim.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "claim/mediators.h"
#include "claim/place_words.h"
#include "claim/plover.h"
#include "claim/status_words.h"
#include "claim/voices.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

// Nobody mediates between himself and others: "under their auspices" said of a side is a
// misreading.
std::vector<Party> mediators_of(const Rules& rules, const MeetingDraft& whole) {
  std::vector<Party> mediators = whole.mediators;
  std::erase_if(mediators, [&](const Party& mediator) {
    return mediator.actor.kind == ActorKind::state &&
           std::ranges::any_of(whole.parties, [&](const Party& party) {
             return party.actor.country == mediator.actor.country;
           });
  });
  add_new(mediators, helpers_among(rules, whole.parties));
  return mediators;
}

}  // namespace

Claim claim_of(const Scene& scene, const Rules& rules, const Meeting& meeting) {
  const MeetingDraft& whole = meeting.whole;
  Claim claim;
  claim.report = scene.report().id;
  claim.span = whole.span;
  claim.sentence = scene.sentence_at(whole.span.begin);
  for (const MeetingDraft& draft : meeting.drafts) {
    if (draft.span != whole.span &&
        std::ranges::find(claim.more_spans, draft.span) == claim.more_spans.end())
      claim.more_spans.push_back(draft.span);
  }
  claim.rule = whole.rule->id;
  claim.status = status_word(whole.status, true);
  claim.background = whole.background;
  set_when(scene, whole.when, claim);
  for (const std::uint32_t place : whole.places)
    claim.places.push_back(claimed_place(scene, place));
  if (claim.places.empty() && !whole.place_words.empty())
    claim.places.push_back(place_by_words(scene, whole.place_words));
  claim.said_by = voices_of(scene, rules, whole.said);
  MeetingClaim body;
  body.parties = actors_of(whole.parties);
  body.mediators = actors_of(mediators_of(rules, whole));
  body.hosts = actors_of(whole.hosts);
  body.mode = whole.mode;
  body.form = whole.form;
  body.topic = whole.topic;
  body.occasion = whole.occasion;
  body.outcome = whole.outcome;
  body.reason = whole.reason;
  std::tie(body.plover, body.cameo) =
      codes_for(whole.rule->plover, whole.rule->cameo, whole.status);
  claim.body = std::move(body);
  return claim;
}

}  // namespace rapporteur::claim
