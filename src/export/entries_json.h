// Entries as lines of JSON: docs/entries.md is the contract.

#pragma once

#include <string>

#include "claim/claim_json.h"
#include "rapporteur/entry.h"

namespace rapporteur::exports {

// The stream line with "entries":1, a line for each entry, the voices last.
std::string entries_json(const Entries& entries, const claim::StreamHead& head);

}  // namespace rapporteur::exports
