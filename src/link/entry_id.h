// Ids of entries.

#pragma once

#include <string>
#include <string_view>

namespace rapporteur::link {

// "person-5f2a9c01": the kind and eight digits of a hash (FNV-1a, 64 bits, folded to 32) of what
// the entry is known by, so that the id does not depend on the order of reading.
std::string entry_id(std::string_view kind, std::string_view known_by);

}  // namespace rapporteur::link
