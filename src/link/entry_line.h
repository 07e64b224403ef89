// An entry as its line of docs/entries.md, and back.

#pragma once

#include <string>
#include <string_view>

#include "rapporteur/entry.h"
#include "rapporteur/result.h"

namespace rapporteur::link {

// Without the end of the line.
std::string to_json(const Entry& entry);

// `bad_input` where the line is not one that to_json() writes.
Result<Entry> entry_from(std::string_view line);

}  // namespace rapporteur::link
