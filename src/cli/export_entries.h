// Exports that are made from entries.

#pragma once

#include <string>
#include <vector>

#include "export/chronology.h"
#include "store/record_file.h"

namespace rapporteur::cli {

// Names of the forms, as `export --format` takes them.
const std::vector<std::string>& entry_formats();
bool is_of_entries(const std::string& format);

struct EntriesExport {
  std::string format;
  std::string output;  // a file, or a folder for sheets; empty or "-" is the standard output
  std::string title;
  exports::ChronologyFilter filter;  // happenings that it leaves out are not exported
};

// Writes to the output; says on stderr what went wrong. The result is an exit code.
// The page's section of the wanted entries whose voices differ.
Result<std::string> differences_section(const store::RecordFile& record,
                                        const exports::ChronologyFilter& filter);

int export_entries(const store::RecordFile& record, const store::Origin& origin,
                   const EntriesExport& wanted);

}  // namespace rapporteur::cli
