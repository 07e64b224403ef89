// The word lists, gazetteers, rules and examples that are built into the program.
//
// A file under data/ is known by its path below that folder ("ground/countries.tsv"). With
// RAPPORTEUR_DATA set to a folder, files that stand there are taken instead, so that a list can
// be tried without building.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::base {

struct ShippedFile {
  std::string_view name;
  std::string_view bytes;
};

// All files that are built in, sorted by name. Their bytes live as long as the program.
const std::vector<ShippedFile>& shipped_files();

// The bytes of one file; nothing where there is no such file.
std::optional<std::string> shipped_data(std::string_view name);

// Names of all files below a folder ("rules/"), sorted.
std::vector<std::string> shipped_names(std::string_view folder);

}  // namespace rapporteur::base
