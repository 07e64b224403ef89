// The arithmetic of the networks: dense layers over rows of floats.
//
// Weights are packed once, for the vector width of this machine, into panels: `groups` times
// `lanes` outputs side by side, inputs innermost. A tile of several rows then runs down a panel
// and keeps all its sums in registers. Every output is summed over its inputs in order by one
// sum, so its value does not depend on the width of the vectors nor on the rows beside it.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lang/aligned_floats.h"

namespace rapporteur::lang {

// y = W x + b. Outputs are padded with zeros to whole panels.
struct DenseLayer {
  std::size_t inputs = 0;
  std::size_t outputs = 0;
  std::size_t groups = 1;  // vectors side by side in a panel
  std::size_t panels = 0;
  AlignedFloats weights;  // [panel][input][group][lane]
  AlignedFloats bias;     // [panel][group][lane]
};

// y = layernorm(max over pieces of (W x + b)). The pieces of an output are the groups of its lane.
struct MaxoutLayer {
  DenseLayer dense;  // groups = pieces; outputs = those after the maximum
  AlignedFloats gain;
  AlignedFloats shift;
};

// The rows that one call works on: row i is read at inputs[i] and written at outputs[i].
struct RowBatch {
  std::span<const float* const> inputs;
  std::span<float* const> outputs;
  // Added to the result where it is not empty.
  std::span<const float* const> residuals;
};

// One state of a transition system: `rows` holds a row of 2 x hidden numbers for each feature.
struct StateRows {
  std::span<const float* const> rows;
  const float* bias = nullptr;  // like a row
  std::size_t hidden = 0;       // a multiple of 16
  std::size_t pieces = 0;       // of the maximum: [piece][hidden] in a row
};

// All functions are pure; layers must have been packed for `lanes`.
struct DenseKernels {
  std::string_view name;  // of the instruction set: "AVX3"
  std::size_t lanes = 0;  // floats in a vector
  void (*maxout)(const MaxoutLayer& layer, const RowBatch& batch) = nullptr;
  // Writes panels * groups * lanes numbers per row.
  void (*dense)(const DenseLayer& layer, const RowBatch& batch) = nullptr;
  // out[hidden] = max over pieces of (sum of rows + bias); with one piece the sum itself.
  void (*sum_state)(const StateRows& state, float* out) = nullptr;
  // The first index among `count` with the highest scores[i] + penalties[i].
  std::size_t (*best)(const float* scores, const float* penalties, std::size_t count) = nullptr;
};

// All that this machine's processor runs, the best first and plain C++ last.
const std::vector<DenseKernels>& all_kernels();

// Those with this name, or null. The best where the name is empty.
const DenseKernels* find_kernels(std::string_view name);

// In plain C++, for every machine.
const DenseKernels& plain_kernels();

// How many vectors side by side a panel of many rows has.
constexpr std::size_t kManyRowsGroups = 3;
// For one row at a time a wider panel hides the latency of the sums.
constexpr std::size_t kOneRowGroups = 8;

// The number of floats that `dense` writes per row.
inline std::size_t padded_outputs(const DenseLayer& layer, const DenseKernels& kernels) {
  return layer.panels * layer.groups * kernels.lanes;
}

// Packs W (outputs x inputs, by rows) and b. `bias` may be empty.
DenseLayer pack_dense(std::span<const float> weights, std::span<const float> bias,
                      std::size_t inputs, std::size_t groups, const DenseKernels& kernels);

// Packs thinc's W (outputs x pieces x inputs) and b (outputs x pieces).
DenseLayer pack_maxout(std::span<const float> weights, std::span<const float> bias,
                       std::size_t inputs, std::size_t pieces, const DenseKernels& kernels);

}  // namespace rapporteur::lang
