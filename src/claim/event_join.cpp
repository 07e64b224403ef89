#include "claim/event_join.h"

#include <algorithm>

#include "claim/status_words.h"

namespace rapporteur::claim {

namespace {

bool is_same_side(const Party& a, const Party& b) {
  if (a.is_same(b)) return true;
  const bool one_is_state =
      a.actor.kind == ActorKind::state || b.actor.kind == ActorKind::state ||
      (a.actor.kind == ActorKind::armed_force && b.actor.kind == ActorKind::armed_force);
  return one_is_state && !a.actor.country.empty() && a.actor.country == b.actor.country;
}

bool share_a_side(const std::vector<Party>& a, const std::vector<Party>& b) {
  return std::ranges::any_of(a, [&](const Party& one) {
    return std::ranges::any_of(b, [&](const Party& other) { return is_same_side(one, other); });
  });
}

bool can_agree(const std::vector<Party>& a, const std::vector<Party>& b) {
  return a.empty() || b.empty() || share_a_side(a, b);
}

}  // namespace

bool can_be_one_place(const Scene& scene, const EventDraft& a, const EventDraft& b) {
  if (a.places.empty() || b.places.empty()) return true;
  return std::ranges::any_of(a.places, [&](std::uint32_t one) {
    return std::ranges::any_of(b.places, [&](std::uint32_t other) {
      const auto& places = scene.grounding().places;
      const bool lies_in = (places[one].kind == "country" || places[other].kind == "country") &&
                           places[one].country == places[other].country;
      return lies_in || places[one].name == places[other].name;
    });
  });
}

namespace {

bool is_one_event(const Scene& scene, const EventDraft& a, const EventDraft& b) {
  if (a.type != b.type || a.rule->plover.type != b.rule->plover.type ||
      status_word(a.status, false) != status_word(b.status, false))
    return false;
  if (!can_agree(a.sides.sources, b.sides.sources) ||
      !can_agree(a.sides.targets, b.sides.targets) || !can_be_one_day(a.when.edtf, b.when.edtf) ||
      !can_be_one_place(scene, a, b))
    return false;
  if (a.is_mention || b.is_mention) return true;
  if (!a.when.edtf.empty() != !b.when.edtf.empty() && !a.when.edtf.empty()) return false;
  return share_a_side(a.sides.sources, b.sides.sources) ||
         share_a_side(a.sides.targets, b.sides.targets);
}

void take_from(const EventDraft& other, EventDraft& whole) {
  if (whole.sides.sources.empty()) whole.sides.sources = other.sides.sources;
  if (whole.sides.targets.empty()) whole.sides.targets = other.sides.targets;
  if (is_narrower(other.when.edtf, whole.when.edtf)) whole.when = other.when;
  if (whole.places.empty()) whole.places = other.places;
  if (whole.means.empty()) whole.means = other.means;
  whole.is_mention = whole.is_mention && other.is_mention;
}

// How much a telling says; the fullest carries the claim.
std::size_t weight(const EventDraft& draft) {
  return draft.sides.sources.size() + draft.sides.targets.size() +
         (draft.when.edtf.empty() ? 0 : 1) + (draft.places.empty() ? 0 : 1) +
         (draft.is_mention ? 0 : 2);
}

void add(const EventDraft& draft, Event& event) {
  EventDraft whole = event.whole;
  EventDraft other = draft;
  if (weight(other) > weight(whole)) std::swap(whole, other);
  event.more_spans.push_back(other.span);
  take_from(other, whole);
  event.whole = std::move(whole);
}

}  // namespace

std::vector<Event> join_events(const Scene& scene, const std::vector<EventDraft>& drafts) {
  std::vector<Event> events;
  for (const EventDraft& draft : drafts) {
    const auto known = std::find_if(events.rbegin(), events.rend(), [&](const Event& event) {
      return is_one_event(scene, event.whole, draft);
    });
    if (known == events.rend()) {
      events.push_back({draft, {}});
    } else {
      add(draft, *known);
    }
  }
  return events;
}

}  // namespace rapporteur::claim
