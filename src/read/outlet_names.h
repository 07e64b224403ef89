// Tells the name of an outlet from that of a person or a place, by the list of agencies and of
// words that outlets are named with (data/read/outlets.tsv).

#pragma once

#include <string>
#include <string_view>

namespace rapporteur::read {

// "TASS", "Capital Daily", "Azernews", "report.example".
bool is_outlet_name(std::string_view name);

// A name on the list of agencies, to the letter: "TASS", "Reuters".
bool is_agency_name(std::string_view name);

// "www.capital-daily.example" -> "capital-daily.example"; an address gives its host, a name
// itself. Metadata often say the domain only.
std::string outlet_from_address(std::string_view address);

}  // namespace rapporteur::read
