#include "cli/user_name.h"

#include <cstdlib>

namespace rapporteur::cli {

std::string user_name() {
  for (const char* name : {"RAPPORTEUR_WHO", "USER", "LOGNAME"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return "";
}

}  // namespace rapporteur::cli
