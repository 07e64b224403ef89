// Rows by which reports that tell one story find each other. Within this room only.

#pragma once

#include "store/record_file.h"

namespace rapporteur::store {

// In place of the trace that the report has; reports that are named as alike and are not there are
// passed over.
Result<void> write_trace(const Database& database, std::int64_t report_key,
                         const StoryTrace& trace);
Result<void> erase_trace(const Database& database, std::int64_t report_key);

// Copies of a report that has been removed are copies of one another from here on.
Result<void> find_new_origins(const Database& database, const std::string& removed);

}  // namespace rapporteur::store
