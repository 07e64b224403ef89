// Claims of many reports to entries: one happening, many voices.
//
// A function of claims and decisions alone: the order in which they come does not matter. What
// joins two claims is in same_meeting.h and same_telling.h; what an entry shows is in
// docs/entries.md.

#pragma once

#include <vector>

#include "ground/gazetteer.h"
#include "link/decisions.h"
#include "link/kin.h"
#include "link/prepare.h"
#include "rapporteur/claim.h"
#include "rapporteur/decision.h"
#include "rapporteur/entry.h"
#include "rapporteur/report.h"

namespace rapporteur::link {

// To be raised whenever the same claims may give other entries: entries that a record keeps are
// made anew then.
constexpr int kLinkRules = 17;

// Reports with their texts; claims of those reports, of any coder. `alike`: pairs of reports that
// tell one story, beside what the report claims say.
Entries link_claims(const std::vector<Report>& reports, const std::vector<Claim>& claims,
                    const ground::Gazetteer& gazetteer, const std::vector<Decision>& decisions = {},
                    const AlikeReports& alike = {});

// The part of it that a record works out anew where a change touches it: the entries of claims that
// no pair of `kin` ties to others, which is true of all claims of a record, or of whole reports
// that are closed under the pairs of all claims. Pairs by places in `told`, which is as prepare()
// gives it.
std::vector<Entry> entries_of(const std::vector<Told>& told, const Judged& judged, Kin kin);

// Reports that are copies of one another, each group sorted; then the groups.
std::vector<std::vector<std::string>> voices_of(const Origins& origins);

}  // namespace rapporteur::link
