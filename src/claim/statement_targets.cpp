#include "claim/statement_targets.h"

#include <algorithm>

#include "claim/acts.h"

namespace rapporteur::claim {

namespace {

bool is_counterpart(const StatementDraft& draft, const Party& party) {
  if (party.actor.kind == ActorKind::outlet || party.actor.kind == ActorKind::unknown) return false;
  return is_side(party.actor) && !is_own_side(draft.speakers, party);
}

// Where the counterpart may be named: the content, and what else hangs on the verb behind it.
bool is_within_reach(const Scene& scene, const StatementDraft& draft,
                     const std::vector<std::uint32_t>& phrase, const Mention& mention) {
  if (draft.speaker_span.contains(mention.span)) return false;
  const bool in_content = std::ranges::any_of(
      draft.content, [&](Span content) { return content.contains(mention.span); });
  return in_content || (mention.span.begin >= scene.token(draft.clause->head).span.begin &&
                        std::ranges::binary_search(phrase, mention.head));
}

// Who promises speaks of what he or his side will do; whom it is done for is named behind "to".
bool is_given_to(const Scene& scene, const Mention& mention) {
  const Token& head = scene.token(mention.head);
  return head.dep == "pobj" && scene.form(head.head) == "to";
}

}  // namespace

std::vector<Party> counterparts_of(const Scene& scene, const StatementDraft& draft) {
  if (draft.clause == nullptr) return {};
  const bool is_promise = draft.rule->value_of("act") == "promise";
  // A threat names whom it is aimed at in its condition ("unless Norland", "if Norland").
  const bool is_threat = draft.rule->plover.type == "THREATEN";
  const std::vector<std::uint32_t> phrase =
      is_threat ? scene.subtree(draft.clause->head) : scene.phrase(draft.clause->head);
  std::vector<Party> first;  // one whose country nothing tells, where nobody else is named
  for (const Mention& mention : scene.grounding().mentions) {
    if (!is_within_reach(scene, draft, phrase, mention)) continue;
    if (is_promise && !is_given_to(scene, mention)) continue;
    for (const Party& party : parties_at(scene, mention.head)) {
      if (!is_counterpart(draft, party)) continue;
      if (!party.actor.country.empty()) return {party};
      if (first.empty()) first = {party};
    }
  }
  return first;
}

}  // namespace rapporteur::claim
