#include "lang/tok2vec.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "lang/hash_embed.h"

namespace rapporteur::lang {

namespace {

tl::unexpected<Error> unsupported(const ThincModel& model, std::string_view what) {
  return fail(ErrorKind::unsupported, fmt::format("{}: {}", model.file(), what));
}

// A setting of a node, or -1 where it is not set.
std::int64_t setting(const ThincModel& model, std::size_t node, const std::string& key) {
  const auto found = model.nodes()[node].numbers.find(key);
  return found == model.nodes()[node].numbers.end() ? -1 : found->second;
}

Result<MaxoutLayer> load_maxout(const ThincModel& model, std::size_t maxout, std::size_t norm,
                                std::size_t width, std::size_t inputs,
                                const DenseKernels& kernels) {
  const Result<const FloatArray*> weights = model.weights(maxout, "W", {width, 0, inputs});
  if (!weights) return fail(weights.error());
  const std::size_t pieces = (*weights)->shape[1];
  if (pieces > kManyRowsGroups)
    return unsupported(model, fmt::format("maxout of {} pieces", pieces));
  const Result<const FloatArray*> bias = model.weights(maxout, "b", {width, pieces});
  if (!bias) return fail(bias.error());
  const Result<const FloatArray*> gain = model.weights(norm, "G", {width});
  if (!gain) return fail(gain.error());
  const Result<const FloatArray*> shift = model.weights(norm, "b", {width});
  if (!shift) return fail(shift.error());
  MaxoutLayer layer;
  layer.dense = pack_maxout((*weights)->values, (*bias)->values, inputs, pieces, kernels);
  layer.gain.assign((*gain)->values.begin(), (*gain)->values.end());
  layer.shift.assign((*shift)->values.begin(), (*shift)->values.end());
  return layer;
}

// Names of the feature columns. Files from before 3.1 give numbers of symbols instead.
Result<std::vector<std::string>> column_names(const ThincModel& model) {
  const std::vector<std::size_t> extract = model.named("extract_features");
  if (extract.size() != 1) return unsupported(model, "not one layer extract_features");
  const auto columns = model.nodes()[extract.front()].lists.find("columns");
  if (columns == model.nodes()[extract.front()].lists.end()) {
    return unsupported(model, "extract_features does not name its columns");
  }
  return columns->second;
}

}  // namespace

Result<Tok2Vec> Tok2Vec::load(const ThincModel& model, const WordVectors& vectors,
                              const DenseKernels& kernels) {
  Tok2Vec net;
  net.kernels_ = &kernels;
  if (const Result<void> done = net.load_tables(model); !done) return fail(done.error());
  if (const Result<void> done = net.load_vectors(model, vectors); !done) return fail(done.error());
  if (const Result<void> done = net.load_blocks(model); !done) return fail(done.error());
  return net;
}

Result<void> Tok2Vec::load_tables(const ThincModel& model) {
  const Result<std::vector<std::string>> columns = column_names(model);
  if (!columns) return fail(columns.error());
  const std::vector<std::size_t> nodes = model.named("hashembed");
  if (nodes.empty() || nodes.size() != columns->size()) {
    return unsupported(
        model, fmt::format("{} columns for {} hashed tables", columns->size(), nodes.size()));
  }
  for (std::size_t k = 0; k < nodes.size(); ++k) {
    const Result<const FloatArray*> values = model.weights(nodes[k], "E", {0, width_});
    if (!values) return fail(values.error());
    const std::int64_t seed = setting(model, nodes[k], "seed");
    const std::int64_t column = setting(model, nodes[k], "column");
    if (seed < 0 || seed > 0xffffffff) return unsupported(model, "a hashed table without a seed");
    if (column != static_cast<std::int64_t>(k))
      return unsupported(model, "hashed tables out of order");
    width_ = (*values)->shape[1];
    Table table;
    table.seed = static_cast<std::uint32_t>(seed);
    table.rows = (*values)->shape[0];
    table.values = (*values)->values;
    const std::string& name = (*columns)[k];
    if (name == "ORTH")
      table.feature = &RawToken::orth;
    else if (name == "NORM")
      table.feature = &RawToken::norm;
    else if (name == "PREFIX")
      table.feature = &RawToken::prefix;
    else if (name == "SUFFIX")
      table.feature = &RawToken::suffix;
    else if (name == "SHAPE")
      table.feature = &RawToken::shape;
    else if (name == "SPACY")
      table.flag = &RawToken::space;
    else if (name == "IS_SPACE")
      table.flag = &RawToken::is_space;
    else
      return unsupported(model, fmt::format("the feature \"{}\" is not known here", name));
    tables_.push_back(std::move(table));
  }
  return {};
}

Result<void> Tok2Vec::load_vectors(const ThincModel& model, const WordVectors& vectors) {
  const std::vector<std::size_t> nodes = model.named("static_vectors");
  if (nodes.empty()) return {};
  if (nodes.size() > 1) return unsupported(model, "more than one layer static_vectors");
  if (vectors.width() == 0) {
    return fail(ErrorKind::bad_input,
                model.file() + ": needs word vectors, but the pipeline's table is empty");
  }
  const auto attribute = model.nodes()[nodes.front()].lists.find("key_attr");
  if (attribute != model.nodes()[nodes.front()].lists.end() &&
      attribute->second != std::vector<std::string>{"ORTH"}) {
    return unsupported(model, "word vectors that are not found by ORTH");
  }
  const Result<const FloatArray*> weights =
      model.weights(nodes.front(), "W", {width_, vectors.width()});
  if (!weights) return fail(weights.error());
  vectors_ = &vectors;
  vector_layer_ = pack_dense((*weights)->values, {}, vectors.width(), kManyRowsGroups, *kernels_);
  return {};
}

Result<void> Tok2Vec::load_blocks(const ThincModel& model) {
  const std::vector<std::size_t> maxouts = model.named("maxout");
  const std::vector<std::size_t> norms = model.named("layernorm");
  if (maxouts.size() < 2 || norms.size() != maxouts.size()) {
    return unsupported(
        model, fmt::format("{} maxout layers and {} layernorms", maxouts.size(), norms.size()));
  }
  window_ = 1;
  for (const std::size_t node : model.named("expand_window")) {
    if (setting(model, node, "window_size") != 1)
      return unsupported(model, "a window that is not 1");
  }
  const std::size_t parts = tables_.size() + (vectors_ != nullptr ? 1 : 0);
  for (std::size_t i = 0; i < maxouts.size(); ++i) {
    const std::size_t inputs = i == 0 ? width_ * parts : width_ * (2 * window_ + 1);
    Result<MaxoutLayer> layer = load_maxout(model, maxouts[i], norms[i], width_, inputs, *kernels_);
    if (!layer) return fail(layer.error());
    if (i == 0) {
      mix_ = std::move(*layer);
    } else {
      blocks_.push_back(std::move(*layer));
    }
  }
  return {};
}

void Tok2Vec::add_table_rows(const Table& table, const RawToken& token, float* sum) const {
  const std::uint64_t id = table.feature != nullptr ? token.*table.feature
                                                    : static_cast<std::uint64_t>(token.*table.flag);
  const std::array<std::uint32_t, 4> keys = hash_embed_keys(id, table.seed);
  std::array<const float*, 4> rows{};
  for (std::size_t k = 0; k < keys.size(); ++k)
    rows[k] = table.values.data() + keys[k] % table.rows * width_;
  for (std::size_t i = 0; i < width_; ++i)
    sum[i] = rows[0][i] + rows[1][i] + rows[2][i] + rows[3][i];
}

void Tok2Vec::mix(std::span<const RawToken* const> tokens, std::span<float* const> rows) const {
  // Small batches keep the wide rows in the cache.
  constexpr std::size_t kBatch = 16;
  const std::size_t inputs = mix_.dense.inputs;
  const std::size_t stride =
      vectors_ == nullptr ? inputs : inputs - width_ + padded_outputs(vector_layer_, *kernels_);
  AlignedFloats wide(kBatch * round_up(stride, 16));
  for (std::size_t first = 0; first < tokens.size(); first += kBatch) {
    const std::size_t count = std::min(kBatch, tokens.size() - first);
    std::array<const float*, kBatch> starts{};
    for (std::size_t i = 0; i < count; ++i) {
      float* row = wide.data() + i * round_up(stride, 16);
      starts[i] = row;
      for (const Table& table : tables_) {
        add_table_rows(table, *tokens[first + i], row);
        row += width_;
      }
      if (vectors_ == nullptr) continue;
      const float* vector = vectors_->find(tokens[first + i]->orth);
      if (vector == nullptr) {
        std::fill_n(row, width_, 0.0F);
      } else {
        kernels_->dense(vector_layer_, {{&vector, 1}, {&row, 1}, {}});
      }
    }
    kernels_->maxout(mix_, {{starts.data(), count}, rows.subspan(first, count), {}});
  }
}

void Tok2Vec::run_block(const MaxoutLayer& block, std::size_t margin,
                        std::span<const TokenRange> ranges, EncodedRows& rows) const {
  const std::size_t pad = window_ * blocks_.size();
  std::swap(rows.current, rows.previous);
  rows.inputs.clear();
  rows.residuals.clear();
  rows.outputs.clear();
  std::size_t row = 0;
  for (const TokenRange& range : ranges) {
    for (std::size_t i = row + pad - margin; i < row + pad + range.size() + margin; ++i) {
      rows.inputs.push_back(rows.previous.data() + (i - window_) * width_);
      rows.residuals.push_back(rows.previous.data() + i * width_);
      rows.outputs.push_back(rows.current.data() + i * width_);
    }
    row += range.size() + 2 * pad;
  }
  kernels_->maxout(block, {rows.inputs, rows.outputs, rows.residuals});
}

void Tok2Vec::encode(std::span<const TokenRange> ranges, std::span<const float* const> mixed,
                     EncodedRows& rows) const {
  const std::size_t pad = window_ * blocks_.size();
  rows.current.assign((mixed.size() + 2 * pad * ranges.size()) * width_, 0.0F);
  rows.previous.resize(rows.current.size());
  std::size_t row = pad;
  std::size_t token = 0;
  for (const TokenRange& range : ranges) {
    for (std::size_t i = 0; i < range.size(); ++i, ++token) {
      std::copy_n(mixed[token], width_, rows.current.data() + (row + i) * width_);
    }
    row += range.size() + 2 * pad;
  }
  for (std::size_t i = 0; i < blocks_.size(); ++i)
    run_block(blocks_[i], pad - window_ * (i + 1), ranges, rows);
  rows.tokens.clear();
  row = pad;
  for (const TokenRange& range : ranges) {
    for (std::size_t i = 0; i < range.size(); ++i)
      rows.tokens.push_back(rows.current.data() + (row + i) * width_);
    row += range.size() + 2 * pad;
  }
}

}  // namespace rapporteur::lang
