// Two meetings that one verb tells: "met Vale in Lima on Monday and Rey in Oslo on Friday".

#pragma once

#include <vector>

#include "claim/rules.h"
#include "claim/scene.h"

namespace rapporteur::claim {

// The clause once for each meeting, with the other side, the day and the place of that one; the
// clause itself where it tells of one. The words are cut before a name behind "and" where a day or
// a place stands on both sides, or where the report says "separately", "in the evening".
std::vector<Clause> parted_meetings(const Scene& scene, const Rules& rules, const Clause& clause);

}  // namespace rapporteur::claim
