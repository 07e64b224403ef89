// The kernels with vector instructions, compiled once for each instruction set by Highway and
// chosen at run time. docs/speed.md has the measurements.
//
// A tile of `Rows` rows keeps Groups x Rows sums in registers and runs once down a panel:
//   for each input i:  w[g] = panel[i][g];  for each row r:  sum[g][r] += x[r][i] * w[g]

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "lang/dense_kernels.cpp"
// Vectors of unknown length cannot stand in arrays.
#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)
#include "lang/dense_kernels.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <type_traits>

#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace rapporteur::lang::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::CappedTag<float, 16>;
using Vector = hn::Vec<Tag>;

// Sums of layer norm are kept in 16 lanes on every machine, so that all give the same bits.
constexpr std::size_t kNormLanes = 16;
// With 32 registers eight rows fit beside the weights, with 16 four.
constexpr std::size_t kTileRows = HWY_MAX_BYTES >= 64 ? 8 : 4;

template <std::size_t Groups, std::size_t Rows>
struct Tile {
  Vector sums[Groups][Rows];
};

template <std::size_t Groups, std::size_t Rows>
HWY_INLINE void run_panel(const DenseLayer& layer, std::size_t panel, const float* const* inputs,
                          Tile<Groups, Rows>& tile) {
  const Tag tag;
  const std::size_t lanes = hn::Lanes(tag);
  const float* HWY_RESTRICT weights = layer.weights.data() + panel * layer.inputs * Groups * lanes;
  const float* HWY_RESTRICT bias = layer.bias.data() + panel * Groups * lanes;
  for (std::size_t g = 0; g < Groups; ++g) {
    const Vector start = hn::Load(tag, bias + g * lanes);
    for (std::size_t r = 0; r < Rows; ++r) tile.sums[g][r] = start;
  }
  for (std::size_t i = 0; i < layer.inputs; ++i, weights += Groups * lanes) {
    Vector column[Groups];
    for (std::size_t g = 0; g < Groups; ++g) column[g] = hn::Load(tag, weights + g * lanes);
    for (std::size_t r = 0; r < Rows; ++r) {
      const Vector x = hn::Set(tag, inputs[r][i]);
      for (std::size_t g = 0; g < Groups; ++g)
        tile.sums[g][r] = hn::MulAdd(x, column[g], tile.sums[g][r]);
    }
  }
}

// Calls run(first, Rows) over tiles of kTileRows rows, then over single rows.
template <typename Run>
HWY_INLINE void for_each_tile(std::size_t count, const Run& run) {
  std::size_t row = 0;
  for (; row + kTileRows <= count; row += kTileRows)
    run(row, std::integral_constant<std::size_t, kTileRows>());
  for (; row + kTileRows / 2 <= count; row += kTileRows / 2)
    run(row, std::integral_constant<std::size_t, kTileRows / 2>());
  for (; row < count; ++row) run(row, std::integral_constant<std::size_t, 1>());
}

template <std::size_t Groups>
void run_dense_groups(const DenseLayer& layer, const RowBatch& batch) {
  const Tag tag;
  const std::size_t lanes = hn::Lanes(tag);
  for_each_tile(batch.inputs.size(), [&](std::size_t first, auto rows) {
    for (std::size_t panel = 0; panel < layer.panels; ++panel) {
      Tile<Groups, rows()> tile;
      run_panel<Groups, rows()>(layer, panel, batch.inputs.data() + first, tile);
      for (std::size_t r = 0; r < rows(); ++r) {
        float* out = batch.outputs[first + r] + panel * Groups * lanes;
        for (std::size_t g = 0; g < Groups; ++g) hn::StoreU(tile.sums[g][r], tag, out + g * lanes);
      }
    }
  });
}

// One row against wide panels.
void run_dense_row(const DenseLayer& layer, const float* input, float* output) {
  const Tag tag;
  const std::size_t lanes = hn::Lanes(tag);
  for (std::size_t panel = 0; panel < layer.panels; ++panel) {
    Tile<kOneRowGroups, 1> tile;
    run_panel<kOneRowGroups, 1>(layer, panel, &input, tile);
    float* out = output + panel * kOneRowGroups * lanes;
    for (std::size_t g = 0; g < kOneRowGroups; ++g)
      hn::StoreU(tile.sums[g][0], tag, out + g * lanes);
  }
}

void run_dense(const DenseLayer& layer, const RowBatch& batch) {
  if (layer.groups == kManyRowsGroups) return run_dense_groups<kManyRowsGroups>(layer, batch);
  for (std::size_t r = 0; r < batch.inputs.size(); ++r)
    run_dense_row(layer, batch.inputs[r], batch.outputs[r]);
}

// The sum of term(i) over i below `count`, in kNormLanes sums that are added up in order.
template <typename Term, typename PlainTerm>
HWY_INLINE float sum_in_lanes(std::size_t count, const Term& term, const PlainTerm& plain_term) {
  const Tag tag;
  const std::size_t lanes = hn::Lanes(tag);
  constexpr std::size_t kVectors = kNormLanes / hn::MaxLanes(Tag());
  Vector sums[kVectors];
  for (Vector& sum : sums) sum = hn::Zero(tag);
  std::size_t i = 0;
  for (; i + kNormLanes <= count; i += kNormLanes) {
    for (std::size_t v = 0; v < kVectors; ++v) sums[v] = hn::Add(sums[v], term(i + v * lanes));
  }
  HWY_ALIGN float stored[kNormLanes];
  for (std::size_t v = 0; v < kVectors; ++v) hn::Store(sums[v], tag, stored + v * lanes);
  for (std::size_t step = kNormLanes / 2; step > 0; step /= 2) {
    for (std::size_t j = 0; j < step; ++j) stored[j] += stored[j + step];
  }
  for (; i < count; ++i) stored[0] += plain_term(i);
  return stored[0];
}

HWY_INLINE void normalise(const MaxoutLayer& layer, const float* HWY_RESTRICT values,
                          const float* residual, float* out) {
  const Tag tag;
  const std::size_t lanes = hn::Lanes(tag);
  const std::size_t width = layer.dense.outputs;
  const float mean = sum_in_lanes(
                         width, [&](std::size_t i) { return hn::Load(tag, values + i); },
                         [&](std::size_t i) { return values[i]; }) /
                     static_cast<float>(width);
  const Vector means = hn::Set(tag, mean);
  const float squares = sum_in_lanes(
      width,
      [&](std::size_t i) {
        const Vector off = hn::Sub(hn::Load(tag, values + i), means);
        return hn::Mul(off, off);
      },
      [&](std::size_t i) { return (values[i] - mean) * (values[i] - mean); });
  const float scale = 1.0F / std::sqrt(squares / static_cast<float>(width) + 1e-8F);
  const Vector scales = hn::Set(tag, scale);
  const std::size_t whole = width / lanes * lanes;
  for (std::size_t i = 0; i < whole; i += lanes) {
    const Vector off = hn::Mul(hn::Sub(hn::Load(tag, values + i), means), scales);
    Vector value = hn::Add(hn::Mul(off, hn::Load(tag, layer.gain.data() + i)),
                           hn::Load(tag, layer.shift.data() + i));
    if (residual != nullptr) value = hn::Add(hn::LoadU(tag, residual + i), value);
    hn::StoreU(value, tag, out + i);
  }
  for (std::size_t i = whole; i < width; ++i) {
    const float value = (values[i] - mean) * scale * layer.gain[i] + layer.shift[i];
    out[i] = residual == nullptr ? value : residual[i] + value;
  }
}

template <std::size_t Pieces>
void run_maxout_pieces(const MaxoutLayer& layer, const RowBatch& batch) {
  const Tag tag;
  const std::size_t lanes = hn::Lanes(tag);
  const std::size_t stride = layer.dense.panels * lanes;
  AlignedFloats values(kTileRows * stride);
  for_each_tile(batch.inputs.size(), [&](std::size_t first, auto rows) {
    for (std::size_t panel = 0; panel < layer.dense.panels; ++panel) {
      Tile<Pieces, rows()> tile;
      run_panel<Pieces, rows()>(layer.dense, panel, batch.inputs.data() + first, tile);
      for (std::size_t r = 0; r < rows(); ++r) {
        Vector highest = tile.sums[0][r];
        for (std::size_t p = 1; p < Pieces; ++p) highest = hn::Max(highest, tile.sums[p][r]);
        hn::Store(highest, tag, values.data() + r * stride + panel * lanes);
      }
    }
    for (std::size_t r = 0; r < rows(); ++r) {
      const float* residual = batch.residuals.empty() ? nullptr : batch.residuals[first + r];
      normalise(layer, values.data() + r * stride, residual, batch.outputs[first + r]);
    }
  });
}

void run_maxout(const MaxoutLayer& layer, const RowBatch& batch) {
  switch (layer.dense.groups) {
    case 1:
      return run_maxout_pieces<1>(layer, batch);
    case 2:
      return run_maxout_pieces<2>(layer, batch);
    default:
      return run_maxout_pieces<3>(layer, batch);
  }
}

void sum_state(const StateRows& state, float* out) {
  const Tag tag;
  const std::size_t lanes = hn::Lanes(tag);
  for (std::size_t i = 0; i < state.hidden; i += lanes) {
    Vector highest = hn::Zero(tag);
    for (std::size_t piece = 0; piece < state.pieces; ++piece) {
      const std::size_t column = piece * state.hidden + i;
      Vector sum = hn::Load(tag, state.bias + column);
      for (const float* row : state.rows) sum = hn::Add(sum, hn::Load(tag, row + column));
      highest = piece == 0 ? sum : hn::Max(highest, sum);
    }
    hn::Store(highest, tag, out + i);
  }
}

std::size_t best(const float* scores, const float* penalties, std::size_t count) {
  const Tag tag;
  const std::size_t lanes = hn::Lanes(tag);
  float highest = scores[0] + penalties[0];
  std::size_t i = 0;
  if (count >= lanes) {
    Vector most = hn::Add(hn::LoadU(tag, scores), hn::LoadU(tag, penalties));
    for (i = lanes; i + lanes <= count; i += lanes) {
      most = hn::Max(most, hn::Add(hn::LoadU(tag, scores + i), hn::LoadU(tag, penalties + i)));
    }
    highest = hn::GetLane(hn::MaxOfLanes(tag, most));
  }
  for (; i < count; ++i) highest = std::max(highest, scores[i] + penalties[i]);
  for (std::size_t found = 0; found < count; ++found) {
    if (scores[found] + penalties[found] == highest) return found;
  }
  return 0;
}

std::size_t vector_lanes() { return hn::Lanes(Tag()); }
const char* target_name() { return hwy::TargetName(HWY_TARGET); }

}  // namespace rapporteur::lang::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace rapporteur::lang {

HWY_EXPORT(run_maxout);
HWY_EXPORT(run_dense);
HWY_EXPORT(sum_state);
HWY_EXPORT(best);
HWY_EXPORT(vector_lanes);
HWY_EXPORT(target_name);

namespace {

DenseKernels kernels_for(std::int64_t target) {
  hwy::SetSupportedTargetsForTest(target);
  hwy::GetChosenTarget().Update(hwy::SupportedTargets());
  return {HWY_DYNAMIC_DISPATCH(target_name)(), HWY_DYNAMIC_DISPATCH(vector_lanes)(),
          HWY_DYNAMIC_DISPATCH(run_maxout),    HWY_DYNAMIC_DISPATCH(run_dense),
          HWY_DYNAMIC_DISPATCH(sum_state),     HWY_DYNAMIC_DISPATCH(best)};
}

std::vector<DenseKernels> list_kernels() {
  std::vector<DenseKernels> kernels;
  for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {
    const DenseKernels candidate = kernels_for(target);
    // Highway's own scalar code is slower than what the compiler makes of plain loops.
    if (candidate.lanes > 1) kernels.push_back(candidate);
  }
  hwy::SetSupportedTargetsForTest(0);
  kernels.push_back(plain_kernels());
  return kernels;
}

}  // namespace

const std::vector<DenseKernels>& all_kernels() {
  static const std::vector<DenseKernels> kernels = list_kernels();
  return kernels;
}

const DenseKernels* find_kernels(std::string_view name) {
  if (name.empty()) return &all_kernels().front();
  for (const DenseKernels& kernels : all_kernels()) {
    if (kernels.name == name) return &kernels;
  }
  return nullptr;
}

}  // namespace rapporteur::lang
#endif
