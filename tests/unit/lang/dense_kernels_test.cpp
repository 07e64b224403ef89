#include "lang/dense_kernels.h"

#include <cmath>
#include <limits>
#include <random>

#include <gmock/gmock.h>

namespace rapporteur::lang {
namespace {

std::vector<float> random_numbers(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal(0.0F, 0.5F);
  std::vector<float> numbers(count);
  for (float& number : numbers) number = normal(random);
  return numbers;
}

// Rows of numbers with room for padded outputs behind each.
struct Rows {
  Rows(std::size_t count, std::size_t width, unsigned seed)
      : stride(round_up(width, 16) + 128), numbers(count * stride) {
    const std::vector<float> random = random_numbers(count * stride, seed);
    std::copy(random.begin(), random.end(), numbers.begin());
    for (std::size_t i = 0; i < count; ++i) {
      starts.push_back(numbers.data() + i * stride);
      inputs.push_back(starts.back());
    }
  }
  std::size_t stride;
  AlignedFloats numbers;
  std::vector<float*> starts;
  std::vector<const float*> inputs;
};

// W (outputs x inputs) x + b, in double.
double plain_output(const std::vector<float>& weights, const std::vector<float>& bias,
                    std::size_t inputs, std::size_t row, const float* x) {
  double sum = static_cast<double>(bias[row]);
  for (std::size_t i = 0; i < inputs; ++i)
    sum += static_cast<double>(weights[row * inputs + i]) * static_cast<double>(x[i]);
  return sum;
}

struct Shape {
  std::size_t rows;
  std::size_t inputs;
  std::size_t outputs;
};
class EveryInstructionSet : public testing::TestWithParam<Shape> {};

TEST_P(EveryInstructionSet, ComputesTheDenseLayer) {
  const auto [rows, inputs, outputs] = GetParam();
  const std::vector<float> weights = random_numbers(outputs * inputs, 1);
  const std::vector<float> bias = random_numbers(outputs, 2);
  for (const DenseKernels& kernels : all_kernels()) {
    for (const std::size_t groups : {kManyRowsGroups, kOneRowGroups}) {
      const DenseLayer layer = pack_dense(weights, bias, inputs, groups, kernels);
      const Rows in(rows, inputs, 3);
      Rows out(rows, outputs, 4);
      kernels.dense(layer, {in.inputs, out.starts, {}});
      for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t o = 0; o < outputs; ++o) {
          EXPECT_NEAR(out.starts[r][o], plain_output(weights, bias, inputs, o, in.starts[r]), 2e-5)
              << kernels.name;
        }
      }
    }
  }
}

// max over pieces, then (z - mean) / sqrt(variance + 1e-8) * gain + shift, in double.
std::vector<double> plain_maxout(const std::vector<float>& weights, const std::vector<float>& bias,
                                 const MaxoutLayer& layer, const float* x) {
  const std::size_t width = layer.dense.outputs;
  const std::size_t pieces = layer.dense.groups;
  std::vector<double> z(width, -1e30);
  double mean = 0;
  for (std::size_t o = 0; o < width; ++o) {
    for (std::size_t p = 0; p < pieces; ++p)
      z[o] = std::max(z[o], plain_output(weights, bias, layer.dense.inputs, o * pieces + p, x));
    mean += z[o] / static_cast<double>(width);
  }
  double variance = 1e-8;
  for (const double value : z)
    variance += (value - mean) * (value - mean) / static_cast<double>(width);
  for (std::size_t o = 0; o < width; ++o) {
    z[o] = (z[o] - mean) / std::sqrt(variance) * static_cast<double>(layer.gain[o]) +
           static_cast<double>(layer.shift[o]);
  }
  return z;
}

TEST_P(EveryInstructionSet, ComputesMaxoutAndLayerNorm) {
  const auto [rows, inputs, width] = GetParam();
  for (const std::size_t pieces : {1U, 2U, 3U}) {
    const std::vector<float> weights = random_numbers(width * pieces * inputs, 1);
    const std::vector<float> bias = random_numbers(width * pieces, 2);
    const std::vector<float> gain = random_numbers(width, 5);
    for (const DenseKernels& kernels : all_kernels()) {
      MaxoutLayer layer;
      layer.dense = pack_maxout(weights, bias, inputs, pieces, kernels);
      layer.gain.assign(gain.begin(), gain.end());
      layer.shift.assign(gain.rbegin(), gain.rend());
      const Rows in(rows, inputs, 3);
      const Rows residual(rows, width, 6);
      Rows out(rows, width, 4);
      kernels.maxout(layer, {in.inputs, out.starts, residual.inputs});
      for (std::size_t r = 0; r < rows; ++r) {
        const std::vector<double> wanted = plain_maxout(weights, bias, layer, in.starts[r]);
        for (std::size_t o = 0; o < width; ++o) {
          EXPECT_NEAR(out.starts[r][o] - residual.starts[r][o], wanted[o], 5e-5)
              << kernels.name << " " << pieces;
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Shapes, EveryInstructionSet,
                         testing::Values(Shape{1, 16, 16}, Shape{3, 48, 16}, Shape{8, 288, 96},
                                         Shape{13, 64, 106}, Shape{21, 30, 20}));

// A row's result must not depend on the rows that happen to be computed beside it.
TEST(MaxoutKernel, GivesARowTheSameBitsInAnyTile) {
  const std::vector<float> weights = random_numbers(std::size_t{96} * 3 * 288, 1);
  const std::vector<float> bias = random_numbers(std::size_t{96} * 3, 2);
  for (const DenseKernels& kernels : all_kernels()) {
    MaxoutLayer layer;
    layer.dense = pack_maxout(weights, bias, 288, 3, kernels);
    layer.gain.assign(96, 1.0F);
    layer.shift.assign(96, 0.0F);
    const Rows in(13, 288, 3);
    Rows together(13, 96, 4);
    Rows alone(13, 96, 4);
    kernels.maxout(layer, {in.inputs, together.starts, {}});
    for (std::size_t r = 0; r < 13; ++r) {
      kernels.maxout(
          layer, {std::span(in.inputs).subspan(r, 1), std::span(alone.starts).subspan(r, 1), {}});
      for (std::size_t o = 0; o < 96; ++o)
        EXPECT_EQ(together.starts[r][o], alone.starts[r][o]) << kernels.name;
    }
  }
}

TEST(SumState, AddsRowsAndTakesTheHighestPiece) {
  AlignedFloats first(32, 1.0F);
  AlignedFloats second(32, 2.0F);
  AlignedFloats bias(32, 0.5F);
  second[16] = -7.0F;  // the second piece of output 0
  first[1] = -9.0F;    // the first piece of output 1
  const std::vector<const float*> rows{first.data(), second.data()};
  for (const DenseKernels& kernels : all_kernels()) {
    AlignedFloats out(16);
    kernels.sum_state({rows, bias.data(), 16, 2}, out.data());
    EXPECT_EQ(out[0], 3.5F) << kernels.name;
    EXPECT_EQ(out[1], 3.5F) << kernels.name;
    kernels.sum_state({rows, bias.data(), 16, 1}, out.data());
    EXPECT_EQ(out[1], -6.5F) << kernels.name;
  }
}

struct BestCase {
  std::string_view why;
  std::vector<float> scores;
  std::vector<std::size_t> forbidden;
  std::size_t best;
};
class BestScore : public testing::TestWithParam<BestCase> {};

TEST_P(BestScore, IsTheFirstOfTheHighestThatAreAllowed) {
  const BestCase& test = GetParam();
  std::vector<float> penalties(test.scores.size(), 0.0F);
  for (const std::size_t i : test.forbidden) penalties[i] = -std::numeric_limits<float>::infinity();
  for (const DenseKernels& kernels : all_kernels()) {
    EXPECT_EQ(kernels.best(test.scores.data(), penalties.data(), test.scores.size()), test.best)
        << kernels.name << test.why;
  }
}

std::vector<float> forty_with(std::size_t at, float value) {
  std::vector<float> scores(40, -1.0F);
  scores[at] = value;
  return scores;
}

INSTANTIATE_TEST_SUITE_P(
    Scores, BestScore,
    testing::Values(BestCase{"one", {-3}, {}, 0}, BestCase{"ties", {1, 2, 2}, {}, 1},
                    BestCase{"forbidden", {9, 2, 2}, {0}, 1},
                    BestCase{"in the rest of a vector", forty_with(38, 5), {}, 38},
                    BestCase{"all equal", forty_with(7, -1), {0}, 1}));

}  // namespace
}  // namespace rapporteur::lang
