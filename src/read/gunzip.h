// Unpacks gzip.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "rapporteur/result.h"

namespace rapporteur::read {

bool is_gzip(std::string_view bytes);

// All members of a gzip file, one after the other. `bad_input` with the byte where the data end
// early or are damaged, `over_limit` as soon as more than `max_bytes` come out.
Result<std::string> gunzip(std::string_view packed, std::uint64_t max_bytes);

}  // namespace rapporteur::read
