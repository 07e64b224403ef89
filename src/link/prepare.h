// Claims made ready for comparing.

#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "link/people.h"
#include "link/place_names.h"
#include "link/told.h"

namespace rapporteur::link {

// Id of a report -> id of the first of those with its story, by day of publication, then id; often
// its own. Reports tell one story where a report claim names the other as its origin, or where
// `alike` names both.
using Origins = std::map<std::string, std::string>;
using AlikeReports = std::vector<std::pair<std::string, std::string>>;
Origins origins_of(const std::vector<Report>& reports, const std::vector<Claim>& claims,
                   const AlikeReports& alike = {});

// Says which person `who`, described by itself, is in this report, with the side and office that
// other reports give him.
void recognise(Who& who, const std::string& report, const People& people);

// The order in which prepare() gives claims; as bytes of a text, behind whatever comes first.
bool stands_before(const Told& one, const Told& other);
std::string place_behind(const std::string& first, const Told& told);

// Claims of kinds that make entries, in the order of their reports' days, reports, places and ids,
// whatever the order given.
std::vector<Told> prepare(const std::vector<Report>& reports, const std::vector<Claim>& claims,
                          const Names& names, const People& people, const PlaceNames& places,
                          const Origins& origins);

}  // namespace rapporteur::link
