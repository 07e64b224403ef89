#include "lang/dense_kernels.h"

namespace rapporteur::lang {

namespace {

// Output `row` of `group` in `panel`: maxout keeps the pieces of one output in one lane, a plain
// layer counts on from group to group.
template <typename RowOf>
DenseLayer pack(std::span<const float> weights, std::span<const float> bias, DenseLayer layer,
                std::size_t lanes, const RowOf& row_of) {
  const std::size_t rows = weights.size() / layer.inputs;
  layer.weights.assign(layer.panels * layer.inputs * layer.groups * lanes, 0.0F);
  layer.bias.assign(layer.panels * layer.groups * lanes, 0.0F);
  for (std::size_t panel = 0; panel < layer.panels; ++panel) {
    for (std::size_t group = 0; group < layer.groups; ++group) {
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        const std::size_t row = row_of(panel, group, lane);
        if (row >= rows) continue;
        const std::size_t column = group * lanes + lane;
        if (!bias.empty()) layer.bias[panel * layer.groups * lanes + column] = bias[row];
        for (std::size_t i = 0; i < layer.inputs; ++i) {
          layer.weights[(panel * layer.inputs + i) * layer.groups * lanes + column] =
              weights[row * layer.inputs + i];
        }
      }
    }
  }
  return layer;
}

}  // namespace

DenseLayer pack_dense(std::span<const float> weights, std::span<const float> bias,
                      std::size_t inputs, std::size_t groups, const DenseKernels& kernels) {
  DenseLayer layer;
  layer.inputs = inputs;
  layer.outputs = weights.size() / inputs;
  layer.groups = groups;
  layer.panels = round_up(layer.outputs, groups * kernels.lanes) / (groups * kernels.lanes);
  const auto row_of = [&](std::size_t panel, std::size_t group, std::size_t lane) {
    return (panel * groups + group) * kernels.lanes + lane;
  };
  return pack(weights, bias, layer, kernels.lanes, row_of);
}

DenseLayer pack_maxout(std::span<const float> weights, std::span<const float> bias,
                       std::size_t inputs, std::size_t pieces, const DenseKernels& kernels) {
  DenseLayer layer;
  layer.inputs = inputs;
  layer.outputs = weights.size() / inputs / pieces;
  layer.groups = pieces;
  layer.panels = round_up(layer.outputs, kernels.lanes) / kernels.lanes;
  const auto row_of = [&](std::size_t panel, std::size_t group, std::size_t lane) {
    return (panel * kernels.lanes + lane) * pieces + group;
  };
  return pack(weights, bias, layer, kernels.lanes, row_of);
}

}  // namespace rapporteur::lang
