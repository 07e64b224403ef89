#include "claim/statement_day.h"

#include <algorithm>

namespace rapporteur::claim {

namespace {

// A day that hangs on the verb of saying by way of other words, outside what is said ("In an
// interview to the radio on May 2, Lund said").
WhenTold day_beside(const Scene& scene, const StatementDraft& draft) {
  if (draft.clause == nullptr) return {};
  const std::vector<std::uint32_t> phrase = scene.phrase(draft.clause->head);
  for (const Day& day : scene.grounding().days) {
    if (day.edtf.empty() || day.type == "DURATION" || day.type == "SET") continue;
    if (!std::ranges::binary_search(phrase, day.begin)) continue;
    const bool in_content = std::ranges::any_of(
        draft.content, [&](Span content) { return content.overlaps(day.span); });
    if (!in_content && !draft.speaker_span.contains(day.span)) return when_of(day);
  }
  return {};
}

// "Wrote after the session", "said at the talks": on the occasion of a meeting.
bool names_a_meeting(const Scene& scene, const Rules& rules, const StatementDraft& draft) {
  if (draft.clause == nullptr) return false;
  return std::ranges::any_of(scene.phrase(draft.clause->head), [&](std::uint32_t at) {
    const Span span = scene.token(at).span;
    const bool in_content =
        std::ranges::any_of(draft.content, [&](Span content) { return content.contains(span); });
    return !in_content && scene.token(at).dep == "pobj" &&
           rules.is_in("meeting-nouns", scene.lemma(at));
  });
}

// "Participants noted", "all those taking part agreed": they speak at the meeting just told of.
bool are_those_present(const Rules& rules, const StatementDraft& draft) {
  return !draft.speakers.empty() && std::ranges::all_of(draft.speakers, [&](const Party& speaker) {
    return std::ranges::any_of(rules.list("those-present"), [&](const std::string& words) {
      return speaker.actor.mention.find(words) != std::string::npos;
    });
  });
}

bool is_party(const std::vector<Actor>& actors, const std::vector<Party>& speakers) {
  return !speakers.empty() && std::ranges::all_of(speakers, [&](const Party& speaker) {
    return std::ranges::any_of(actors, [&](const Actor& actor) {
      return actor.id == speaker.actor.id && !actor.id.empty();
    });
  });
}

// The meeting at which somebody speaks: the last held one before it that he takes part in.
const Claim* meeting_before(const std::vector<Claim>& meetings, std::uint32_t byte,
                            const std::vector<Party>& speakers, bool named) {
  const Claim* found = nullptr;
  std::uint32_t found_at = 0;
  for (const Claim& meeting : meetings) {
    std::uint32_t at = meeting.span.begin <= byte ? meeting.span.begin + 1 : 0;
    for (const Span span : meeting.more_spans) {
      if (span.begin <= byte) at = std::max(at, span.begin + 1);
    }
    if (at > found_at) {
      found_at = at;
      found = &meeting;
    }
  }
  if (found == nullptr || found->status != "held") return nullptr;
  const auto& body = std::get<MeetingClaim>(found->body);
  return named || speakers.empty() || is_party(body.parties, speakers) ||
                 is_party(body.mediators, speakers)
             ? found
             : nullptr;
}

void copy_day(const Claim& from, Claim& to) {
  to.date = from.date;
  to.date_also = from.date_also;
  to.date_from = from.date_from;
  to.date_text = from.date_text;
  to.date_span = from.date_span;
}

}  // namespace

WhenTold own_day(const Scene& scene, const StatementDraft& draft) {
  if (draft.clause != nullptr) {
    const WhenTold when = when_told(scene, *draft.clause);
    const bool in_content = std::ranges::any_of(
        draft.content, [&](Span content) { return content.contains(when.span); });
    if (!when.edtf.empty() && !in_content) return when;
  }
  if (const WhenTold when = day_beside(scene, draft); !when.edtf.empty()) return when;
  for (const Day& day : scene.grounding().days) {
    if (draft.cue_span.contains(day.span) && !day.edtf.empty() && day.type != "DURATION" &&
        day.type != "SET")
      return when_of(day);
  }
  return {};
}

bool is_said_at_meeting(const Scene& scene, const Rules& rules, const StatementDraft& draft) {
  return names_a_meeting(scene, rules, draft) || are_those_present(rules, draft);
}

void set_days_of_occasions(std::vector<Said>& said, const std::vector<Claim>& meetings) {
  for (std::size_t at = 0; at < said.size(); ++at) {
    auto& [claim, speakers, at_meeting] = said[at];
    if (!claim.date.empty()) continue;
    if (at > 0 && !said[at - 1].claim.date.empty() && !speakers.empty() &&
        !said[at - 1].speakers.empty() && speakers.front().is_same(said[at - 1].speakers.front())) {
      copy_day(said[at - 1].claim, claim);
      continue;
    }
    if (const Claim* meeting = meeting_before(meetings, claim.span.begin, speakers, at_meeting))
      copy_day(*meeting, claim);
  }
}

}  // namespace rapporteur::claim
