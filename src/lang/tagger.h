// Chooses a fine-grained tag for each token from its vector.

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lang/dense_kernels.h"
#include "lang/thinc_model.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

struct TagScores {
  AlignedFloats scores;
  std::vector<float*> outputs;
};

class Tagger {
 public:
  // From a tagger's model and cfg; `width` is that of the vectors it listens to.
  static Result<Tagger> load(const ThincModel& model, std::string_view cfg_file,
                             std::string_view cfg_json, std::size_t width,
                             const DenseKernels& kernels);

  [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }
  // An index into labels() for each token; the first of equals.
  void tag(std::span<const float* const> tokens, TagScores& room,
           std::vector<std::size_t>& tags) const;

 private:
  const DenseKernels* kernels_ = nullptr;
  std::vector<std::string> labels_;
  std::vector<float> no_penalties_;
  DenseLayer layer_;
};

}  // namespace rapporteur::lang
