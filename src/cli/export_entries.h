// Exports that are made from entries.

#pragma once

#include <string>
#include <vector>

#include "rapporteur/result.h"
#include "store/record_file.h"

namespace rapporteur::cli {

// Names of the forms, as `export --format` takes them.
const std::vector<std::string>& entry_formats();
bool is_of_entries(const std::string& format);

struct EntriesExport {
  std::string format;
  std::string output;  // a file, or a folder for sheets; empty or "-" is the standard output
  std::string title;
  std::string coder;  // only claims of this coder; empty: of all
};

// Writes to the output. `unsupported` where the form needs a file and none is named.
Result<void> export_entries(const store::RecordFile& record, const store::Origin& origin,
                            const EntriesExport& wanted);

}  // namespace rapporteur::cli
