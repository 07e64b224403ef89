// Clauses and attributions in one line each, for tests, golden files and `parse --clauses`.
//
//   meet(agent=Lund, with=Vale) happened via=held said=[ministry]
//   said: ministry | the ministry said -> "the talks were useful" direct
//
// A filler is shown by its head word, "~" before an inherited and "?" before a guessed one.

#pragma once

#include <string>

#include "rapporteur/analysis.h"
#include "rapporteur/clause.h"
#include "rapporteur/report.h"

namespace rapporteur::clause {

std::string_view status_name(Status status);

std::string to_text(const Report& report, const Analysis& analysis, const Clauses& clauses,
                    const Clause& clause);
std::string to_text(const Report& report, const Analysis& analysis, const Attribution& attribution);

// All clauses, then all attributions, a line each.
std::string to_text(const Report& report, const Analysis& analysis, const Clauses& clauses);

}  // namespace rapporteur::clause
