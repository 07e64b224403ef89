// Whether a meeting is told as held, as coming or as one that was to be and was not.

#pragma once

#include "claim/meeting.h"

namespace rapporteur::claim {

// "Did not meet on Monday as announced": what was to be, and was not, failed.
bool was_expected(const Scene& scene, const Rules& rules, const Clause& clause);

// "The two have not met since May" tells of no meeting that was to be.
bool is_long_absence(const Scene& scene, const Clause& clause);

// Reports tell what was held in the past tense. A present in the body is a habit, a plan or a
// thought ("the first time that the ministers confer by video").
bool is_told_in_present(const Scene& scene, const Clause& clause);

// "The ministers meet in Lima on Friday": a present told with the day of the report, or with one
// that is still to come, is a plan.
bool is_plan_in_present(const Scene& scene, const Clause& clause, const WhenTold& when);

// "To lay the ground for a summit next month": a noun without a verb of its own that has a day
// after that of the report tells of a plan.
bool is_noun_to_come(const Scene& scene, const Clause& clause, const WhenTold& when);

// "When he arrives for talks on Wednesday": the bare weekday of a meeting to come is the next one,
// where the day before the report was taken for it. Others stay as they are.
WhenTold when_to_come(const Scene& scene, const Clause& clause, const WhenTold& when);

// What may be, what is asked, what hangs on a condition: no meeting of the record.
bool is_refused_sort(Status status);

}  // namespace rapporteur::claim
