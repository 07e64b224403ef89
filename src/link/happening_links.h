// Which places of reports tell one happening, finer than claims: every verb and event noun.
//
// Within one story (stories.h), words of one family tell one happening: "was killed", "the
// slaying". Acts of saying must have the same speaker besides, and verbs that say little without
// their object ("take", "make") the same object.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "link/happening.h"
#include "rapporteur/report.h"

namespace rapporteur::link {

struct HappeningLink {
  std::string report;
  Span span;
  std::string cluster;  // "REPORT:BEGIN" of its first member, by ids and places
  std::string word;     // the lemma
  std::string kind;     // what joins it to the others: the family of words, or the word
};

// By report, then place. `happenings` by id of report; reports without any are left out.
std::vector<HappeningLink> link_happenings(
    const std::vector<Report>& reports,
    const std::map<std::string, std::vector<Happening>>& happenings, const EventWords& words);

}  // namespace rapporteur::link
