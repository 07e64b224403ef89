#include "lang/tagger.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rapporteur::lang {

namespace {

using Json = nlohmann::json;

Result<std::vector<std::string>> read_labels(std::string_view file, std::string_view bytes) {
  const Json config = Json::parse(bytes, nullptr, false);
  const bool has_labels =
      config.is_object() && config.contains("labels") && config["labels"].is_array();
  std::vector<std::string> labels;
  if (has_labels) {
    for (const Json& label : config["labels"]) {
      if (label.is_string()) labels.push_back(label.get<std::string>());
    }
  }
  if (labels.empty() || labels.size() != config["labels"].size()) {
    return fail(ErrorKind::bad_input, fmt::format("{}: there is no list of labels", file));
  }
  return labels;
}

}  // namespace

Result<Tagger> Tagger::load(const ThincModel& model, std::string_view cfg_file,
                            std::string_view cfg_json, std::size_t width,
                            const DenseKernels& kernels) {
  Result<std::vector<std::string>> labels = read_labels(cfg_file, cfg_json);
  if (!labels) return fail(labels.error());
  const std::vector<std::size_t> nodes = model.named("softmax");
  if (nodes.size() != 1) {
    return fail(ErrorKind::unsupported,
                fmt::format("{}: {} layers softmax, not one", model.file(), nodes.size()));
  }
  const Result<const FloatArray*> weights =
      model.weights(nodes.front(), "W", {labels->size(), width});
  if (!weights) return fail(weights.error());
  const Result<const FloatArray*> bias = model.weights(nodes.front(), "b", {labels->size()});
  if (!bias) return fail(bias.error());
  Tagger tagger;
  tagger.kernels_ = &kernels;
  tagger.labels_ = std::move(*labels);
  tagger.no_penalties_.assign(tagger.labels_.size(), 0.0F);
  tagger.layer_ = pack_dense((*weights)->values, (*bias)->values, width, kManyRowsGroups, kernels);
  return tagger;
}

void Tagger::tag(std::span<const float* const> tokens, TagScores& room,
                 std::vector<std::size_t>& tags) const {
  const std::size_t stride = padded_outputs(layer_, *kernels_);
  room.scores.resize(tokens.size() * stride);
  room.outputs.clear();
  for (std::size_t i = 0; i < tokens.size(); ++i)
    room.outputs.push_back(room.scores.data() + i * stride);
  kernels_->dense(layer_, {tokens, room.outputs, {}});
  tags.clear();
  for (const float* scores : room.outputs)
    tags.push_back(kernels_->best(scores, no_penalties_.data(), labels_.size()));
}

}  // namespace rapporteur::lang
