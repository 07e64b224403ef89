// Lines for the kinds that are neither meeting, statement nor office. Within this room only.

#pragma once

#include <optional>

#include "export/wording.h"

namespace rapporteur::exports {

// "Resolution 1325 (Council), adopted", "Killed: at least 12 soldiers"; nothing for other kinds.
std::optional<Line> kind_line(const Claim& claim);

}  // namespace rapporteur::exports
