// Ids of entries.

#pragma once

#include <string>
#include <string_view>

namespace rapporteur::link {

// "person-5f2a9c01d77e": the kind and twelve digits of a hash (FNV-1a, 64 bits, folded to 48: two
// of a hundred thousand entries meet in one of fifty thousand records) of what the entry is known
// by, so that the id does not depend on the order of reading.
std::string entry_id(std::string_view kind, std::string_view known_by);

}  // namespace rapporteur::link
