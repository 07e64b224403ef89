// Fields of claims as cells of a table; lists are parted by "; ".

#pragma once

#include <string>
#include <vector>

#include "export/chronology.h"
#include "rapporteur/claim.h"

namespace rapporteur::cli {

std::string actor_names(const std::vector<Actor>& actors);
std::string place_names(const Claim& claim);
std::string outlet_names(const exports::ChronologyLine& line);  // each once
std::string report_ids(const exports::ChronologyLine& line);
std::string parted(const std::vector<std::string>& words);

}  // namespace rapporteur::cli
