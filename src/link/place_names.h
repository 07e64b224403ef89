// The parallel names of contested places, and place entries.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/claim.h"
#include "rapporteur/entry.h"
#include "rapporteur/report.h"

namespace rapporteur::link {

class PlaceNames {
 public:
  PlaceNames();  // reads data/ground/places.tsv

  // The one spelling under which a place is compared: of a listed place its first name, else the
  // folded name itself.
  [[nodiscard]] std::string key_of(std::string_view name) const;
  // Listed names that stand in a text, as the text writes them, each once.
  [[nodiscard]] std::vector<std::string> listed_in(std::string_view text) const;

 private:
  std::map<std::string, std::string, std::less<>> key_of_;  // folded name -> first name
  std::map<std::string, std::vector<std::string>, std::less<>> by_first_word_;  // names as listed
};

// A place under all its names: those of the claims, and the parallel names of listed places that
// the reports use anywhere.
struct NamedPlace {
  std::string key, name, report;
  friend auto operator<=>(const NamedPlace&, const NamedPlace&) = default;
};
// Of one report with its claims; sorted, each once.
std::vector<NamedPlace> places_in(const Report& report, const std::vector<const Claim*>& claims,
                                  const PlaceNames& names);

// Of all rows of one key or of several; rows sorted, each once.
std::vector<Entry> place_entries(const std::vector<NamedPlace>& rows);

// Of all reports and their claims, sorted.
std::vector<NamedPlace> places_by_report(const std::vector<Report>& reports,
                                         const std::vector<Claim>& claims, const PlaceNames& names);

}  // namespace rapporteur::link
