#include "lang/transition_scorer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <fmt/format.h>

namespace rapporteur::lang {

namespace {

// Vectors have 16 floats at most.
constexpr std::size_t kWidestVector = 16;
// A parser with the extra state tokens has 13.
constexpr std::size_t kMaxPlaces = 16;

tl::unexpected<Error> unsupported(const ThincModel& model, std::string_view what) {
  return fail(ErrorKind::unsupported, fmt::format("{}: {}", model.file(), what));
}

}  // namespace

Result<TransitionScorer> TransitionScorer::load(const ThincModel& model, std::size_t width,
                                                const DenseKernels& kernels) {
  TransitionScorer scorer;
  scorer.kernels_ = &kernels;
  const std::optional<std::size_t> lower = model.root_ref("lower");
  if (!lower)
    return unsupported(model, "not a transition-based model: its root names no \"lower\"");
  if (Result<void> done = scorer.load_lower(model, *lower); !done) return fail(done.error());
  if (Result<void> done = scorer.load_upper(model); !done) return fail(done.error());

  const std::optional<std::size_t> upper = model.root_ref("upper");
  std::optional<std::size_t> reduce;
  for (const std::size_t node : model.named("linear")) {
    if (!upper || node != *upper) reduce = node;
  }
  if (!reduce) return unsupported(model, "no linear layer before the states");
  const std::size_t inputs = scorer.lower_.inputs;
  const Result<const FloatArray*> weights = model.weights(*reduce, "W", {inputs, width});
  if (!weights) return fail(weights.error());
  const Result<const FloatArray*> bias = model.weights(*reduce, "b", {inputs});
  if (!bias) return fail(bias.error());
  scorer.reduce_ = pack_dense((*weights)->values, (*bias)->values, width, kManyRowsGroups, kernels);
  return scorer;
}

// thinc keeps W as [place][hidden][piece][input]; rows here are [place][piece][hidden].
Result<void> TransitionScorer::load_lower(const ThincModel& model, std::size_t node) {
  const Result<const FloatArray*> weights = model.weights(node, "W", {0, 0, 0, 0});
  if (!weights) return fail(weights.error());
  const std::vector<std::size_t>& shape = (*weights)->shape;
  places_ = shape[0];
  const std::size_t hidden = shape[1];
  pieces_ = shape[2];
  const std::size_t inputs = shape[3];
  if (places_ > kMaxPlaces) return unsupported(model, fmt::format("a state of {} places", places_));
  const Result<const FloatArray*> bias = model.weights(node, "b", {hidden, pieces_});
  if (!bias) return fail(bias.error());
  const Result<const FloatArray*> missing =
      model.weights(node, "pad", {1, places_, hidden, pieces_});
  if (!missing) return fail(missing.error());

  classes_ = hidden;
  hidden_ = round_up(hidden, kWidestVector);
  const std::size_t rows = pieces_ * hidden_;
  std::vector<float> ordered(places_ * rows * inputs, 0.0F);
  lower_bias_.assign(rows, 0.0F);
  missing_.assign(places_ * rows, 0.0F);
  for (std::size_t i = 0; i < hidden; ++i) {
    for (std::size_t piece = 0; piece < pieces_; ++piece) {
      const std::size_t column = piece * hidden_ + i;
      lower_bias_[column] = (*bias)->values[i * pieces_ + piece];
      for (std::size_t place = 0; place < places_; ++place) {
        const std::size_t source = (place * hidden + i) * pieces_ + piece;
        missing_[place * rows + column] = (*missing)->values[source];
        std::copy_n(
            (*weights)->values.begin() + static_cast<std::ptrdiff_t>(source * inputs), inputs,
            ordered.begin() + static_cast<std::ptrdiff_t>((place * rows + column) * inputs));
      }
    }
  }
  lower_ = pack_dense(ordered, {}, inputs, kManyRowsGroups, *kernels_);
  return {};
}

Result<void> TransitionScorer::load_upper(const ThincModel& model) {
  const std::optional<std::size_t> node = model.root_ref("upper");
  const std::size_t hidden = classes_;
  has_upper_ = node.has_value();
  if (!has_upper_) return {};
  const Result<const FloatArray*> weights = model.weights(*node, "W", {0, hidden});
  if (!weights) return fail(weights.error());
  classes_ = (*weights)->shape[0];
  const Result<const FloatArray*> bias = model.weights(*node, "b", {classes_});
  if (!bias) return fail(bias.error());
  std::vector<float> wide(classes_ * hidden_, 0.0F);
  for (std::size_t row = 0; row < classes_; ++row) {
    std::copy_n((*weights)->values.begin() + static_cast<std::ptrdiff_t>(row * hidden), hidden,
                wide.begin() + static_cast<std::ptrdiff_t>(row * hidden_));
  }
  upper_ = pack_dense(wide, (*bias)->values, hidden_, kOneRowGroups, *kernels_);
  return {};
}

void TransitionScorer::prepare(std::span<const float* const> tokens, StateTable& table) const {
  const std::size_t reduced = padded_outputs(reduce_, *kernels_);
  const std::size_t places = padded_outputs(lower_, *kernels_);
  table.reduced.resize(tokens.size() * reduced);
  table.places.resize(tokens.size() * places);
  table.hidden.resize(hidden_);
  table.scores.resize(std::max(hidden_, padded_outputs(upper_, *kernels_)));

  table.outputs.clear();
  table.rows.clear();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    table.outputs.push_back(table.reduced.data() + i * reduced);
    table.rows.push_back(table.reduced.data() + i * reduced);
  }
  kernels_->dense(reduce_, {tokens, table.outputs, {}});
  for (std::size_t i = 0; i < tokens.size(); ++i)
    table.outputs[i] = table.places.data() + i * places;
  kernels_->dense(lower_, {table.rows, table.outputs, {}});
}

std::size_t TransitionScorer::choose(std::span<const std::int32_t> slots, const float* penalties,
                                     StateTable& table) const {
  const std::size_t rows = pieces_ * hidden_;
  const std::size_t stride = padded_outputs(lower_, *kernels_);
  std::array<const float*, kMaxPlaces> places{};
  for (std::size_t place = 0; place < slots.size(); ++place) {
    const float* token =
        slots[place] == kNoToken
            ? missing_.data()
            : table.places.data() + static_cast<std::size_t>(slots[place]) * stride;
    places[place] = token + place * rows;
  }
  float* hidden = table.hidden.data();
  kernels_->sum_state({{places.data(), slots.size()}, lower_bias_.data(), hidden_, pieces_},
                      hidden);
  if (!has_upper_) return kernels_->best(hidden, penalties, classes_);
  float* scores = table.scores.data();
  kernels_->dense(upper_, {{const_cast<const float* const*>(&hidden), 1}, {&scores, 1}, {}});
  return kernels_->best(scores, penalties, classes_);
}

}  // namespace rapporteur::lang
