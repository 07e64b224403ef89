// The way in: from what a user names (folders, files, "-") to reports.
//
// What a file holds is told by its bytes, never by its name: plain text, a saved page, JSON
// records, each also in gzip. What cannot be read is named with file, byte and cause, and the
// rest goes on.

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "rapporteur/report.h"
#include "rapporteur/result.h"

namespace rapporteur::read {

struct ManifestRows;

// Facts from the command line: they set what a text lacks.
struct ReadOptions {
  std::string outlet;
  std::string published;  // EDTF
  std::string manifest;   // a CSV file; empty where there is none
  // Set by load_manifest, so that many files share one reading of it.
  std::shared_ptr<const ManifestRows> rows;
};

// Reads `options.manifest` once for all inputs. Without it every read_input reads it again.
Result<void> load_manifest(ReadOptions& options);

// The files that `arguments` name, in the order of the arguments, files of a folder sorted by
// path. A folder is walked to its end; sidecars, hidden files, pictures, scripts and style
// sheets of saved pages are passed over. `not_found` for a name that is not there and for a
// folder without a report.
Result<std::vector<std::filesystem::path>> find_inputs(const std::vector<std::string>& arguments);

struct ReadResult {
  std::vector<Report> reports;
  std::vector<Error> problems;
};

// The reports of one file, or of the standard input for "-".
ReadResult read_input(const std::filesystem::path& path, const ReadOptions& options);

// The same from bytes; `name` names them in ids and problems.
ReadResult read_bytes(const std::string& name, std::string bytes, const ReadOptions& options);

}  // namespace rapporteur::read
