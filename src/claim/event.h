// Events: any act between parties that is no meeting, no statement and no paper.
//
// An entry of the lexicon says what kind of act a verb or noun tells, in PLOVER's and CAMEO's
// terms, and which roles are its two sides. How real the act is told to be stands in `status`
// (PLOVER's auxiliary modes negation, future and hypothetical), an older act told as background in
// `background` (its mode historical).

#pragma once

#include <vector>

#include "claim/event_actors.h"
#include "claim/rules.h"
#include "claim/scene.h"
#include "claim/when.h"

namespace rapporteur::claim {

// One telling of an event.
struct EventDraft {
  const Rule* rule = nullptr;
  std::string type;
  std::uint32_t top = 0;  // token of the verb that tells it
  Span span;
  Status status = Status::happened;
  EventSides sides;
  WhenTold when;
  std::vector<std::uint32_t> places;  // of the grounding
  Span place_words;                   // of a place that no gazetteer knows: "line of contact"
  std::string means;
  std::vector<std::uint32_t> said;
  bool background = false;
  bool hangs_on_another = false;  // "unless"
  bool is_mention = false;        // points back ("the attack", a headline): never a second event
};

// The claims of a report, without ids, in text order. What `found` already holds as a meeting or a
// statement is not told again.
std::vector<Claim> find_events(const Scene& scene, const Rules& rules,
                               const std::vector<Claim>& found);

}  // namespace rapporteur::claim
