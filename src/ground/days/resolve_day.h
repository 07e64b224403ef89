// Turns the meaning of a time expression into a day of the calendar: EDTF and TIMEX3.

#pragma once

#include "ground/days/calendar_stretch.h"
#include "ground/days/time_context.h"
#include "ground/days/time_phrase.h"

namespace rapporteur::ground {

// Always gives a type; value and EDTF are as full as the context allows ("XXXX-06-03" without a
// publication day) and the EDTF is empty where the expression gives no day.
ResolvedDay resolve_day(const TimePhrase& phrase, const TimeContext& context);

}  // namespace rapporteur::ground
