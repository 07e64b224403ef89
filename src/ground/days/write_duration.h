// Lengths of time as TIMEX3 writes them: "P44D", "PT5H30M", "PXY".

#pragma once

#include <optional>
#include <string>

namespace rapporteur::ground {

// `unit` is a letter of data/ground/time_words.tsv; without an amount it is "PX" and the unit.
std::string write_duration(std::optional<double> amount, char unit);

}  // namespace rapporteur::ground
