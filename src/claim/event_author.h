// Who is told, elsewhere in the sentence, to have done the act that a noun names, and whom the
// words before the noun say it befell.

#pragma once

#include "claim/scene.h"

namespace rapporteur::claim {

// Gives a nominal clause its doer where its sentence tells him: "claimed responsibility for the
// raid", "is responsible for the killing", "police blamed the Red Front for the blast", "was
// accused of the murder", "is behind the attack", "attributed the raid to the Red Front". Nothing
// happens where that is denied, asked or to come, or where the noun names no one act ("attacks").
void take_author(const Scene& scene, Clause& clause);

// Whether a doer was found so.
bool is_authored(const Clause& clause);

// "The judge's murder", "his kidnapping": the owner of a noun of killing or seizing is whom it
// befell, unless another is ("the rebels' killing of the judge").
void turn_owner(const Scene& scene, Clause& clause);

// "The school was the target of a bomb attack": the subject was struck.
void take_target(const Scene& scene, Clause& clause);

}  // namespace rapporteur::claim
