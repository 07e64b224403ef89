// A record seen through a lens: as it stood on a day, or with one coder's claims only.

#pragma once

#include "store/record_file.h"

namespace rapporteur::store {

// Temporary views over the tables of claims, reports and decisions, which every query then reads
// in their place; the file itself is not touched. Nothing where `options` asks for no lens.
Result<void> put_lens(Database& database, const RecordOptions& options);

}  // namespace rapporteur::store
