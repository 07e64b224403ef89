// The network by which the parser and the name finder choose their next action.
//
// For every token the part of the hidden layer that it gives in each place of a state is summed
// beforehand (`prepare`); a state then only adds up the rows of its places (`choose`).

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "lang/dense_kernels.h"
#include "lang/thinc_model.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

// The prepared rows of some texts, and what one choice needs. Kept to be filled again.
struct StateTable {
  AlignedFloats reduced;
  AlignedFloats places;  // [token][place][piece][hidden]
  AlignedFloats hidden;
  AlignedFloats scores;
  std::vector<const float*> rows;
  std::vector<float*> outputs;
};

// No token stands in this place of the state.
constexpr std::int32_t kNoToken = -1;

class TransitionScorer {
 public:
  // From a parser's or name finder's model whose tok2vec gives `width` numbers a token.
  static Result<TransitionScorer> load(const ThincModel& model, std::size_t width,
                                       const DenseKernels& kernels);

  [[nodiscard]] std::size_t places() const { return places_; }
  [[nodiscard]] std::size_t classes() const { return classes_; }

  void prepare(std::span<const float* const> tokens, StateTable& table) const;

  // The class with the highest score among those whose penalty is 0 (the others' is minus
  // infinity); the first of equals. `slots` are token numbers or kNoToken, one for each place.
  std::size_t choose(std::span<const std::int32_t> slots, const float* penalties,
                     StateTable& table) const;

 private:
  Result<void> load_lower(const ThincModel& model, std::size_t node);
  Result<void> load_upper(const ThincModel& model);

  const DenseKernels* kernels_ = nullptr;
  std::size_t places_ = 0;
  std::size_t hidden_ = 0;  // rounded up to whole vectors; the rest is zero
  std::size_t pieces_ = 0;
  std::size_t classes_ = 0;
  bool has_upper_ = true;
  DenseLayer reduce_;
  DenseLayer lower_;
  AlignedFloats lower_bias_;
  AlignedFloats missing_;  // [place][piece][hidden]
  DenseLayer upper_;
};

}  // namespace rapporteur::lang
