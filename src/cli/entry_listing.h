// What the verbs share that list entries.

#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "cli/record_view.h"
#include "cli/table.h"
#include "rapporteur/entry.h"

namespace rapporteur::cli {

// Opens a record whose entries are at hand: where something has changed since they were worked out
// and nothing forbids it, they are worked out and kept first.
Result<store::RecordFile> open_with_entries(const RecordOption& option);

// `--record`, `--from`, `--to`, `--actor`, `--place`, `--coder`, `--as-of`, `--limit`, `--format`;
// must live as long as the app.
struct EntryListingOptions {
  RecordOption record;
  FilterOptions filter;
  std::string place, format = "table";

  void add_to(CLI::App& command);
};

// Entries with the reports that they rest on, as far as these were asked for.
struct ListedEntries {
  std::vector<Entry> entries;
  std::size_t left_out = 0;
  std::map<std::string, Report> reports;
};
Result<ListedEntries> load_entries(const store::RecordFile& record,
                                   const EntryListingOptions& options, store::EntryFilter filter);

// Adds the texts of all reports on which the entries rest.
Result<void> load_reports(const store::RecordFile& record, ListedEntries& listed);

// A cell by the name of its column: "id", "day", "status", "title", "places", "parties",
// "mediators", "voices", "reports", "claims", "differences", "review", "passage", or a field of
// the kind.
std::string entry_cell(const Entry& entry, const std::string& column, const ListedEntries& listed);

// The words of a claim of an entry; empty where its report was not loaded.
std::string passage_of(const EntryClaim& claim, const ListedEntries& listed);

// Lists entries of one kind: the columns of that kind, of which a terminal shows the first ones,
// then those of every entry. The result is an exit code.
struct EntryColumns {
  std::vector<std::string> of_kind;
  std::size_t shown = 0;
};
int list_entries_of(const std::string& kind, const EntryListingOptions& options,
                    const EntryColumns& columns);

}  // namespace rapporteur::cli
