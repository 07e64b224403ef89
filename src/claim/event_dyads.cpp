#include "claim/event_dyads.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace rapporteur::claim {

namespace {

bool is_known(const Actor& actor) {
  return !actor.country.empty() || actor.kind == ActorKind::state ||
         actor.kind == ActorKind::body || actor.kind == ActorKind::group ||
         actor.kind == ActorKind::armed_force || actor.kind == ActorKind::people;
}

// Whom one meets is somebody, too, by the office that he is told to hold.
bool is_met_side(const Actor& actor) { return is_known(actor) || !actor.office.empty(); }

std::vector<Actor> known_of(const std::vector<Actor>& actors) {
  std::vector<Actor> known;
  std::ranges::copy_if(actors, std::back_inserter(known), is_known);
  return known;
}

// Both sides of a coded claim, as far as they are known.
struct Dyad {
  bool is_coded = false;
  std::vector<Actor> sources, targets;

  [[nodiscard]] bool is_whole() const { return !sources.empty() && !targets.empty(); }
};

Dyad dyad_of(const Claim& claim) {
  Dyad dyad;
  if (const auto* event = std::get_if<EventClaim>(&claim.body)) {
    dyad = {!event->plover.type.empty(), known_of(event->sources), known_of(event->targets)};
  } else if (const auto* statement = std::get_if<StatementClaim>(&claim.body)) {
    dyad = {!statement->plover.type.empty(), known_of(statement->speakers),
            known_of(statement->targets.empty() ? statement->addressees : statement->targets)};
  } else if (const auto* meeting = std::get_if<MeetingClaim>(&claim.body)) {
    dyad.is_coded = !meeting->plover.type.empty();
    std::ranges::copy_if(meeting->parties, std::back_inserter(dyad.sources), is_met_side);
    if (dyad.sources.size() > 1) dyad.targets = dyad.sources;
  }
  return dyad;
}

void take_codes(Claim& claim) {
  const auto clear = [](auto& body) {
    body.plover = {};
    body.cameo.clear();
  };
  if (auto* event = std::get_if<EventClaim>(&claim.body)) clear(*event);
  if (auto* statement = std::get_if<StatementClaim>(&claim.body)) clear(*statement);
  if (auto* meeting = std::get_if<MeetingClaim>(&claim.body)) clear(*meeting);
}

bool share_a_side(const std::vector<Actor>& a, const std::vector<Actor>& b) {
  return std::ranges::any_of(a, [&](const Actor& one) {
    return std::ranges::any_of(b, [&](const Actor& other) {
      return one.name == other.name || (!one.country.empty() && one.country == other.country);
    });
  });
}

// What is denied, demanded or only supposed is no act beside which another is the lesser one.
bool is_act(const Claim& claim) {
  constexpr std::array kNone = {"denied",   "hypothetical", "demanded", "threatened",
                                "proposed", "cancelled",    "failed"};
  return std::ranges::find(kNone, claim.status) == kNone.end();
}

}  // namespace

void leave_codes_to_dyads(std::vector<Claim>& claims) {
  std::vector<Dyad> dyads;
  for (const Claim& claim : claims) dyads.push_back(dyad_of(claim));
  const auto stands_beside_whole = [&](std::size_t at) {
    for (std::size_t other = 0; other < claims.size(); ++other) {
      const bool is_near = other != at && claims[other].sentence == claims[at].sentence;
      if (is_near && dyads[other].is_coded && dyads[other].is_whole() && is_act(claims[other]) &&
          (share_a_side(dyads[at].sources, dyads[other].sources) ||
           share_a_side(dyads[at].sources, dyads[other].targets)))
        return true;
    }
    return false;
  };
  for (std::size_t at = 0; at < claims.size(); ++at) {
    if (!dyads[at].is_coded || dyads[at].is_whole()) continue;
    const bool is_meeting = std::holds_alternative<MeetingClaim>(claims[at].body);
    if (is_meeting || dyads[at].sources.empty() || stands_beside_whole(at)) take_codes(claims[at]);
  }
}

}  // namespace rapporteur::claim
