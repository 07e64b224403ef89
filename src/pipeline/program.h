// The program's name and version, as it stands in streams and records.

#pragma once

#include <string_view>

namespace rapporteur::pipeline {

constexpr std::string_view kProgram = "rapporteur " RAPPORTEUR_VERSION;

}  // namespace rapporteur::pipeline
