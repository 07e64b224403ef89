// The kernels in plain C++: for processors without vector units that we know, and as the simple
// way to the same numbers that the fast way is tested against.

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "lang/dense_kernels.h"

namespace rapporteur::lang {

namespace {

constexpr std::size_t kLanes = 16;
constexpr std::size_t kMaxGroups = 8;

using Sums = std::array<float, kMaxGroups * kLanes>;

// The sums of one panel for one row.
void run_panel(const DenseLayer& layer, std::size_t panel, const float* input, Sums& sums) {
  const std::size_t width = layer.groups * kLanes;
  const float* weights = layer.weights.data() + panel * layer.inputs * width;
  std::copy_n(layer.bias.data() + panel * width, width, sums.data());
  for (std::size_t i = 0; i < layer.inputs; ++i, weights += width) {
    for (std::size_t j = 0; j < width; ++j) sums[j] += input[i] * weights[j];
  }
}

void run_dense(const DenseLayer& layer, const RowBatch& batch) {
  const std::size_t width = layer.groups * kLanes;
  Sums sums;
  for (std::size_t row = 0; row < batch.inputs.size(); ++row) {
    for (std::size_t panel = 0; panel < layer.panels; ++panel) {
      run_panel(layer, panel, batch.inputs[row], sums);
      std::copy_n(sums.data(), width, batch.outputs[row] + panel * width);
    }
  }
}

void normalise(const MaxoutLayer& layer, const float* values, const float* residual, float* out) {
  const std::size_t width = layer.dense.outputs;
  float total = 0;
  for (std::size_t i = 0; i < width; ++i) total += values[i];
  const float mean = total / static_cast<float>(width);
  float squares = 0;
  for (std::size_t i = 0; i < width; ++i) squares += (values[i] - mean) * (values[i] - mean);
  const float scale = 1.0F / std::sqrt(squares / static_cast<float>(width) + 1e-8F);
  for (std::size_t i = 0; i < width; ++i) {
    const float value = (values[i] - mean) * scale * layer.gain[i] + layer.shift[i];
    out[i] = residual == nullptr ? value : residual[i] + value;
  }
}

void run_maxout(const MaxoutLayer& layer, const RowBatch& batch) {
  Sums sums;
  AlignedFloats values(layer.dense.panels * kLanes);
  for (std::size_t row = 0; row < batch.inputs.size(); ++row) {
    for (std::size_t panel = 0; panel < layer.dense.panels; ++panel) {
      run_panel(layer.dense, panel, batch.inputs[row], sums);
      for (std::size_t lane = 0; lane < kLanes; ++lane) {
        float highest = sums[lane];
        for (std::size_t group = 1; group < layer.dense.groups; ++group) {
          highest = std::max(highest, sums[group * kLanes + lane]);
        }
        values[panel * kLanes + lane] = highest;
      }
    }
    normalise(layer, values.data(), batch.residuals.empty() ? nullptr : batch.residuals[row],
              batch.outputs[row]);
  }
}

void sum_state(const StateRows& state, float* out) {
  for (std::size_t i = 0; i < state.hidden; ++i) {
    float highest = -std::numeric_limits<float>::infinity();
    for (std::size_t piece = 0; piece < state.pieces; ++piece) {
      const std::size_t column = piece * state.hidden + i;
      float sum = state.bias[column];
      for (const float* row : state.rows) sum += row[column];
      highest = std::max(highest, sum);
    }
    out[i] = highest;
  }
}

std::size_t best(const float* scores, const float* penalties, std::size_t count) {
  std::size_t found = 0;
  for (std::size_t i = 1; i < count; ++i) {
    if (scores[i] + penalties[i] > scores[found] + penalties[found]) found = i;
  }
  return found;
}

}  // namespace

const DenseKernels& plain_kernels() {
  static const DenseKernels kernels{"plain", kLanes, run_maxout, run_dense, sum_state, best};
  return kernels;
}

}  // namespace rapporteur::lang
