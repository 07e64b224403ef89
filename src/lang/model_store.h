// Where a language model is on this machine, and whether it is one whose weights are pinned.
//
// tools/fetch_model puts models into the user's cache; data/lang/models.tsv holds the hash of
// each of their files.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lang/pipeline_files.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

// What the user and the system say of models.
struct ModelChoice {
  std::string asked;            // --model; empty where it is not given
  std::string environment;      // RAPPORTEUR_MODEL; taken where nothing is asked
  std::filesystem::path cache;  // the user's cache folder: XDG_CACHE_HOME or ~/.cache
};

// `asked` with what stands in the environment of this process.
ModelChoice choice_from_environment(std::string asked);

// The folder or wheel to load: a path that exists, or a model known by name ("md", "sm",
// "en_core_web_md-3.8.0") in the cache. Nothing asked means md. `not_found` says where it
// was looked for and how to fetch it.
Result<std::filesystem::path> find_model(const ModelChoice& choice);

// "en_core_web_md-3.8.0" where every file that was read has the hash pinned for that model;
// empty for a model of one's own and for a damaged one.
std::string pinned_name(const std::vector<ModelFile>& files_read);

}  // namespace rapporteur::lang
