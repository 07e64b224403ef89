// A loaded language model, and the one way from a report to its analysis.

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lang/pipeline_files.h"
#include "rapporteur/analysis.h"
#include "rapporteur/report.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

struct LoadOptions {
  // "AVX3", "AVX2", "plain" ...: vector instructions other than this processor's best, for tests
  // and doubts. Empty: the best.
  std::string instructions;
};

// The trained pipeline: constant, and used by any number of threads at once. What a thread
// needs for itself is lent to it for the time of one call.
class Pipeline {
 public:
  struct Parts;
  explicit Pipeline(std::unique_ptr<const Parts> parts);
  ~Pipeline();
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  // "en_core_web_md-3.8.0"
  [[nodiscard]] const std::string& name() const;
  // Every file that was loaded, with the hash of its bytes, by name.
  [[nodiscard]] const std::vector<ModelFile>& files() const;
  // The instruction set of the kernels: "AVX3", "AVX2", "plain" ...
  [[nodiscard]] std::string_view instructions() const;
  [[nodiscard]] const Parts& parts() const { return *parts_; }

 private:
  std::unique_ptr<const Parts> parts_;
};

// Loads a spaCy v3 pipeline from its folder, from the package that holds it, or from a wheel.
// `unsupported` names a component, or a part of one, that this program does not run; a file that
// is missing, cut short or does not fit the others is named with what is wrong about it.
Result<std::shared_ptr<const Pipeline>> load_pipeline(const std::filesystem::path& folder_or_wheel,
                                                      const LoadOptions& options = {});

enum class Mode {
  parity,  // the whole text as spaCy would see it, white-space tokens included
  news,    // each paragraph of the story by itself, in the words of its reading text
};

// Cannot fail: a text without words has no tokens. The same report gives the same analysis, on
// any thread and after any other.
Analysis analyse(const Report& report, const Pipeline& pipeline, Mode mode);

}  // namespace rapporteur::lang
