// How often a test kills a writer.

#pragma once

#include <cstdlib>

namespace rapporteur::test {

// `usual` rounds, more with RAPPORTEUR_KILLS=500 (make check-deep).
inline int kill_count(int usual) {
  const char* wanted = std::getenv("RAPPORTEUR_KILLS");
  return wanted == nullptr ? usual : std::atoi(wanted);
}

}  // namespace rapporteur::test
