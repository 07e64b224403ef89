#include "claim/event_codes.h"

#include <algorithm>

namespace rapporteur::claim {

namespace {

bool is_coded_act(const Claim& claim) {
  if (claim.status == "denied" || claim.status == "hypothetical" || claim.status == "demanded" ||
      claim.status == "threatened" || claim.status == "proposed")
    return false;
  const auto* event = std::get_if<EventClaim>(&claim.body);
  const auto* meeting = std::get_if<MeetingClaim>(&claim.body);
  return (event != nullptr && !event->plover.type.empty()) ||
         (meeting != nullptr && !meeting->plover.type.empty());
}

bool holds(const StatementClaim& statement, Span span) {
  return std::ranges::any_of(statement.content_spans,
                             [&](Span content) {
                               return content.contains(span) || content.begin <= span.begin + 1;
                             }) &&
         std::ranges::any_of(statement.content_spans,
                             [&](Span content) { return content.overlaps(span); });
}

// "Protested against the ministry": one verb, told as an act of speech and as an event.
bool is_told_as_event(const StatementClaim& statement, const std::vector<Claim>& claims) {
  return std::ranges::any_of(claims, [&](const Claim& other) {
    const auto* event = std::get_if<EventClaim>(&other.body);
    if (event == nullptr || !other.span.contains(statement.cue_span)) return false;
    return event->plover.type == statement.plover.type ||
           (event->plover.type == "PROTEST" && statement.plover.type == "ACCUSE");
  });
}

}  // namespace

void leave_codes_to_events(std::vector<Claim>& claims) {
  for (Claim& claim : claims) {
    auto* statement = std::get_if<StatementClaim>(&claim.body);
    if (statement == nullptr || statement->plover.type.empty()) continue;
    const bool has_act = std::ranges::any_of(claims, [&](const Claim& other) {
      return is_coded_act(other) && holds(*statement, other.span);
    });
    const bool by_verb = statement->plover.type == "REQUEST" ||
                         statement->plover.type == "THREATEN" ||
                         statement->plover.type == "REJECT" || !claim.rule.starts_with("content.");
    const bool is_commitment = statement->plover.type == "AGREE";
    if (statement->speakers.size() > 1 || (has_act && (is_commitment || !by_verb)) ||
        is_told_as_event(*statement, claims)) {
      statement->plover = {};
      statement->cameo.clear();
    }
  }
}

}  // namespace rapporteur::claim
