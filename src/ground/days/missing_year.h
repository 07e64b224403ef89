// The year of a month or a day that is written without one.

#pragma once

#include <optional>

#include "ground/days/time_context.h"
#include "ground/days/time_phrase.h"

namespace rapporteur::ground {

// The year of a calendar phrase with a month: its own, that of the weekday said with it, that of
// the story just told, or the nearest to the publication that the tense allows. Nothing where
// none of these fixes it.
std::optional<int> find_year(const TimePhrase& phrase, const TimeContext& context);

}  // namespace rapporteur::ground
