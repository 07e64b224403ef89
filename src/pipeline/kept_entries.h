// The entries of a record, from its shelf where they are still those of the record as it is.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rapporteur/entry.h"
#include "rapporteur/result.h"
#include "store/record_file.h"

namespace rapporteur::pipeline {

// Whether the record's shelf holds the entries of what it shows now.
Result<bool> has_kept_entries(const store::RecordFile& record);

// Works the entries out and puts them on the shelf, unless they are there. The record must have
// been opened for writing.
Result<void> renew_entries(store::RecordFile& record);

// Entries as the filter asks: from the shelf, else worked out here.
struct EntryList {
  std::vector<Entry> entries;  // by kind, first day, id
  std::size_t left_out = 0;    // by the limit
};
Result<EntryList> list_entries(const store::RecordFile& record, const store::EntryFilter& filter);

// All of them, with the voices.
Result<Entries> all_entries(const store::RecordFile& record);

// The entry of that id, or the one that it leads to now. `not_found` without one.
Result<Entry> find_entry(const store::RecordFile& record, const std::string& id);

// The entry in which a claim stands. `not_found` where it stands in none.
Result<Entry> entry_with(const store::RecordFile& record, const std::string& report,
                         const std::string& claim);

}  // namespace rapporteur::pipeline
