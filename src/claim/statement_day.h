// When a statement was made: by its own words, or on the occasion on which somebody speaks.

#pragma once

#include <vector>

#include "claim/rules.h"
#include "claim/scene.h"
#include "claim/statement_draft.h"
#include "claim/when.h"
#include "rapporteur/claim.h"

namespace rapporteur::claim {

// The day in the words of the cue or beside it, never one in what is said.
WhenTold own_day(const Scene& scene, const StatementDraft& draft);

// Whether it is said on the occasion of a meeting ("wrote after the session", "participants
// noted").
bool is_said_at_meeting(const Scene& scene, const Rules& rules, const StatementDraft& draft);

struct Said {
  Claim claim;
  std::vector<Party> speakers;
  bool at_meeting = false;
};

// Somebody goes on speaking on the same occasion ("..., she added"): the day is that of what he
// said before, or of the meeting at which he speaks. `said` is in text order.
void set_days_of_occasions(std::vector<Said>& said, const std::vector<Claim>& meetings);

}  // namespace rapporteur::claim
