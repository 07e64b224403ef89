// Who sits before the program.

#pragma once

#include <string>

namespace rapporteur::cli {

// RAPPORTEUR_WHO, else the user's name on this machine; empty where neither is known.
std::string user_name();

}  // namespace rapporteur::cli
