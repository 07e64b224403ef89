// What the verbs share that list lines of the chronology: timeline, meetings, statements.

#pragma once

#include <functional>
#include <string>

#include "cli/record_view.h"
#include "export/chronology.h"

namespace CLI {
class Option;
}

namespace rapporteur::cli {

// `--record`, the filters, `--limit`, `--format`; must live as long as the app.
struct ListingOptions {
  RecordOption record;
  FilterOptions filter;
  std::string format = "table";
  CLI::Option* limit = nullptr;

  // Without `--kind` and `--status`, which not every verb has.
  void add_to(CLI::App& command);
};

struct Listing {
  RecordView view;
  exports::Chronology chronology;
};

Result<Listing> load_listing(const store::RecordFile& record,
                             const exports::ChronologyFilter& filter);

// Loads what the options leave of a kind ("" for all) and has it shown; says on stderr how much
// the limit left out, or that there is nothing. The result is an exit code.
int show_listing(const ListingOptions& options, const std::string& kind, const char* none,
                 const std::function<void(const Listing&)>& show);

}  // namespace rapporteur::cli
