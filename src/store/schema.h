// What the record looks like on disk, and how an older one becomes a newer one.
//
// docs/record.md describes the views, which are stable; tables may change with a migration.

#pragma once

#include <cstdint>
#include <vector>

#include "rapporteur/result.h"
#include "store/sqlite.h"

namespace rapporteur::store {

// "RAPT": marks an SQLite file as a record of this program (PRAGMA application_id).
constexpr std::int64_t kApplicationId = 0x52415054;

// Leads from version `to - 1` to `to` (PRAGMA user_version).
struct Migration {
  std::int64_t to = 0;
  const char* sql = "";
};

// In order, the first leads to version 1.
const std::vector<Migration>& migrations();

// `unsupported` where the record is newer than the last migration, `bad_input` where the file
// belongs to another program. Writes only where `may_write`; an older record that may not be
// written is `unsupported` too.
Result<void> bring_up_to_date(Database& database, const std::string& name, bool may_write,
                              const std::vector<Migration>& steps = migrations());

}  // namespace rapporteur::store
