// Rows of the shelf of entries. Within this room only.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rapporteur/entry.h"
#include "store/sqlite.h"

namespace rapporteur::store {

// A row as it is kept.
struct EntryRow {
  std::int64_t key = 0;
  std::string line;
  double weight = 0;
};

// All rows that `select` gives; its columns are key, line and weight.
Result<std::vector<EntryRow>> entry_rows(Statement& select);

// In place of `rows` stand `entries`: those that are there already are not written again.
Result<void> replace_entries(const Database& database, const std::vector<EntryRow>& rows,
                             const std::vector<Entry>& entries);

Result<void> write_voices(Database& database, const std::vector<std::vector<std::string>>& groups);

}  // namespace rapporteur::store
