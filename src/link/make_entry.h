// What an entry shows of the claims that it rests on.

#pragma once

#include <string>
#include <vector>

#include "link/told.h"
#include "rapporteur/entry.h"

namespace rapporteur::link {

// The entry of one cluster, claims in the order of the record. Every derived field is a value that
// some voice gives: the one of most voices (copies count once), of equal ones the earliest. `was`
// holds the ids that its other claims would give: whichever of them an earlier reading took for
// its first one, that id leads here.
Entry make_entry(const std::vector<const Told*>& claims);

// How unsure the claims are by the precision of their rules, times how much rests on them: how many
// reports that are no copies, and of what kind. What differs counts half more.
double weight_of(const std::vector<const Told*>& claims, const Entry& entry);

// The same for a link that is proposed between two entries: most where it might as well be wrong.
double weight_of(const EntryLink& link, const Entry& one, const Entry& other);

// Each report's steps in order of saying. Where one report tells of a finished and of a coming day
// of one meeting, its step is "ongoing".
std::vector<StatusStep> status_history(const std::vector<const Told*>& claims);

// The fields in which voices differ; see docs/entries.md for when two values do.
std::vector<Difference> differences(const std::vector<const Told*>& claims);

}  // namespace rapporteur::link
