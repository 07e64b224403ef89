// Meetings, talks, calls, visits with talks: who met whom, whether it was held, when and where.
//
// Two steps. First every clause that a meeting entry fits gives a *draft*: a whole meeting, or
// only a mention of one ("during the talks"), or an addition to one ("they were joined by the
// envoy"). Then drafts of one meeting are put together (meeting_join.h).

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claim/actors.h"
#include "claim/rules.h"
#include "claim/scene.h"
#include "claim/when.h"

namespace rapporteur::claim {

enum class DraftKind { whole, mention, addition };

struct MeetingDraft {
  DraftKind kind = DraftKind::whole;
  std::uint32_t clause = 0;
  Clause completed;  // the clause with what the words around it add (surroundings.h)
  const Rule* rule = nullptr;
  std::uint32_t head = 0;             // token of the predicate
  std::optional<std::uint32_t> noun;  // the meeting that it is told of: "attended the talks"
  std::uint32_t top = 0;              // token of the verb that carries it; else the same
  Span span;
  std::vector<Party> parties, mediators, hosts;
  Status status = Status::happened;
  WhenTold when;
  std::vector<std::uint32_t> places;
  Span place_words;  // a place that the report only names; empty where there is none
  std::string mode, form, topic, occasion, reason, outcome;
  std::vector<std::uint32_t> said;  // attributions, outermost first
  bool background = false;
  bool in_headline = false;
  bool is_definite = false;    // "the talks", "this meeting", or told by a pronoun
  bool is_indefinite = false;  // "a meeting"
  bool is_carried = false;     // "talks were held"
  bool stands_apart = false;   // "the next", "another", "a separate" meeting
  bool tells_parties = true;   // not by a mention, unless they are said to attend it
  bool by_group = false;       // "the two delegations met": told of nobody by name
  bool stands_alone = false;   // talks of the conflict whose sides the sentence does not name
  bool of_journey = false;     // "flew to Lima for talks": told only as what a journey is for
  bool continues = false;      // "will go on tomorrow": the place is that of the meeting before
};

// In text order.
std::vector<MeetingDraft> draft_meetings(const Scene& scene, const Rules& rules);

// The claims of a report, without ids, in text order.
std::vector<Claim> find_meetings(const Scene& scene, const Rules& rules);

}  // namespace rapporteur::claim
