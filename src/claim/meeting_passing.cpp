#include "claim/meeting_passing.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "claim/mediators.h"
#include "claim/wording.h"

namespace rapporteur::claim {

namespace {

// Somebody of a state, a body of the lists, or a side by its words. A group that the report names
// after something else ("industry officials") shows no side.
bool is_public(const Party& party) {
  const bool by_words = party.actor.kind == ActorKind::group && !party.entity;
  return party.actor.kind == ActorKind::state || party.actor.kind == ActorKind::armed_force ||
         by_words || !party.actor.country.empty() || !party.actor.sector.empty();
}

bool holds_company_office(const Rules& rules, const Party& party) {
  const std::string office = base::to_lower(party.actor.office);
  return std::ranges::any_of(rules.list("company-offices"), [&](const std::string& word) {
    return office.find(word) != std::string::npos;
  });
}

// A bank and its advisers, two chairmen: nothing says that a state or a side was there.
bool is_of_trade(const Rules& rules, const MeetingDraft& draft) {
  if (std::ranges::any_of(draft.parties, is_public)) return false;
  return std::ranges::any_of(draft.parties, [&](const Party& party) {
    return party.actor.kind == ActorKind::body || party.actor.kind == ActorKind::group ||
           holds_company_office(rules, party);
  });
}

bool is_subject_around(const Clause& clause) {
  return std::ranges::any_of(clause.roles,
                             [](const Filler& filler) { return filler.step == "subject around"; });
}

bool stands_for_several(const Rules& rules, const MeetingDraft& draft) {
  const bool hosted = std::ranges::any_of(
      draft.completed.roles, [](const Filler& filler) { return filler.role == "host"; });
  if (draft.by_group || hosted || draft.rule->values.contains("alone")) return true;
  if (draft.parties.empty()) return false;
  // "A meeting with the envoys was held": the sides are left out, yet nobody else meets envoys.
  return !draft.mediators.empty() ||
         (draft.is_carried && is_mediator_by_office(rules, draft.parties.front()));
}

// "The council's annual meeting": a body comes together by its calendar.
bool is_of_calendar(const Scene& scene, const Rules& rules, const MeetingDraft& draft) {
  return has_child_in(scene, rules, draft.head, "regular") &&
         std::ranges::any_of(
             draft.parties, [](const Party& party) { return party.actor.kind == ActorKind::body; });
}

}  // namespace

// What is only named in passing ("the trade talks between Peru and Chile", "today's session of the
// council") is a mention of a meeting: no verb carries it, or it has no other side.
bool is_in_passing(const Scene& scene, const Rules& rules, const Clause& clause,
                   const MeetingDraft& draft) {
  if (draft.kind != DraftKind::whole || draft.continues) return false;
  if (!draft.rule->values.contains("alone") && is_of_trade(rules, draft)) return true;
  if (is_of_calendar(scene, rules, draft)) return true;
  if (draft.parties.size() < 2 && !stands_for_several(rules, draft)) return true;
  const bool held = draft.status == Status::happened || draft.status == Status::ongoing;
  return held && clause.form == ClauseForm::nominal && !draft.is_carried &&
         draft.when.edtf.empty() && draft.places.empty() && !is_subject_around(clause);
}

}  // namespace rapporteur::claim
