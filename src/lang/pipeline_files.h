// The files of a pipeline, from an installed folder or from a wheel.
//
// A package holds the pipeline's own folder one or two levels down
// (en_core_web_md/en_core_web_md-3.8.0/config.cfg); every level is accepted.

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "rapporteur/result.h"

namespace rapporteur::lang {

// A file that was read, for the pinning of weights: results can be tied to these bytes.
struct ModelFile {
  std::string name;    // below the pipeline's folder: "tok2vec/model"
  std::string sha256;  // in hexadecimal
  std::uint64_t bytes = 0;
};

class PipelineFiles {
 public:
  // `not_found` where there is no such path or no config.cfg in it; `bad_input` for a wheel that
  // cannot be unpacked. A wheel is unpacked in memory, without the word list that nothing needs.
  static Result<PipelineFiles> open(const std::filesystem::path& folder_or_wheel);

  [[nodiscard]] bool has(const std::string& name) const;
  // The bytes of a file, whose name and hash are then among files_read(). Of a wheel each file
  // can be taken once.
  Result<std::string> take(const std::string& name);
  // Sorted by name.
  [[nodiscard]] std::vector<ModelFile> files_read() const;
  // The path that was given, for messages.
  [[nodiscard]] const std::string& where() const { return where_; }

 private:
  std::string where_;
  std::filesystem::path folder_;                 // empty for a wheel
  std::map<std::string, std::string> unpacked_;  // of a wheel
  std::map<std::string, ModelFile> read_;
};

}  // namespace rapporteur::lang
