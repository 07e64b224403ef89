// Rows of happenings. Within this room only.

#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "store/sqlite.h"

namespace rapporteur::store {

// In place of the lines that are there. True where they were others; none changes nothing.
Result<bool> put_happenings(const Database& database, std::int64_t report_key,
                            const std::optional<std::string>& lines);

}  // namespace rapporteur::store
