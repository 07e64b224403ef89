#include "lang/thinc_model.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "lang/msgpack_file.h"

namespace rapporteur::lang {

namespace {

using Kind = MsgpackValue::Kind;

static_assert(std::endian::native == std::endian::little, "weights are little-endian");

tl::unexpected<Error> bad(const std::string& file, std::size_t node, std::string_view what) {
  return fail(ErrorKind::bad_input, fmt::format("{}: node {}: {}", file, node, what));
}

// Number of values in an array of this shape; nothing where it cannot fit into `bytes` bytes.
std::optional<std::size_t> count_values(const std::vector<std::size_t>& shape, std::size_t bytes) {
  std::size_t count = 1;
  for (const std::size_t size : shape) {
    if (size != 0 && count > bytes / size) return std::nullopt;
    count *= size;
  }
  return count;
}

// An array as msgpack-numpy writes it: {nd: true, type: "<f4", kind: "", shape: [...], data: ...}.
Result<FloatArray> read_array(const std::string& file, std::size_t node, const std::string& key,
                              const MsgpackValue& value) {
  const MsgpackValue* type = value.find("type");
  const MsgpackValue* shape = value.find("shape");
  const MsgpackValue* data = value.find("data");
  if (type == nullptr || shape == nullptr || data == nullptr || !shape->is(Kind::array)) {
    return bad(file, node, fmt::format("\"{}\" is not an array of numbers", key));
  }
  if (type->text != "<f4")
    return bad(file, node, fmt::format("\"{}\" is of type {}, not <f4", key, type->text));
  FloatArray array;
  for (const MsgpackValue& size : shape->items) {
    if (!size.is(Kind::integer) || size.is_negative)
      return bad(file, node, "a size that is no number");
    array.shape.push_back(size.bits);
  }
  const std::optional<std::size_t> count = count_values(array.shape, data->text.size());
  if (!count || *count * sizeof(float) != data->text.size()) {
    return bad(
        file, node,
        fmt::format("\"{}\" has {} bytes for the shape {}", key, data->text.size(), array.shape));
  }
  array.values.resize(*count);
  if (*count > 0) std::memcpy(array.values.data(), data->text.data(), data->text.size());
  for (const float number : array.values) {
    if (!std::isfinite(number))
      return bad(file, node, fmt::format("\"{}\" holds a number that is not finite", key));
  }
  return array;
}

Result<void> read_params(const std::string& file, std::size_t index, const MsgpackValue& params,
                         ThincNode& node) {
  for (std::size_t i = 0; i + 1 < params.items.size(); i += 2) {
    const std::string key(params.items[i].text);
    if (params.items[i + 1].is(Kind::nil)) continue;
    Result<FloatArray> array = read_array(file, index, key, params.items[i + 1]);
    if (!array) return fail(array.error());
    node.params[key] = std::move(*array);
  }
  return {};
}

// Settings are msgpack inside msgpack. Kinds that no network here needs are passed over.
Result<void> read_settings(const std::string& file, std::size_t index, const MsgpackValue& attrs,
                           ThincNode& node) {
  for (std::size_t i = 0; i + 1 < attrs.items.size(); i += 2) {
    const std::string key(attrs.items[i].text);
    const Result<MsgpackValue> value =
        read_msgpack(fmt::format("{}: node {}: {}", file, index, key), attrs.items[i + 1].text);
    if (!value) return fail(value.error());
    if (value->is(Kind::integer) || value->is(Kind::boolean))
      node.numbers[key] = static_cast<std::int64_t>(value->bits);
    if (value->is(Kind::text)) node.lists[key] = {std::string(value->text)};
    if (!value->is(Kind::array)) continue;
    std::vector<std::string>& list = node.lists[key];
    for (const MsgpackValue& item : value->items) list.emplace_back(item.text);
  }
  return {};
}

Result<void> read_node(const std::string& file, std::size_t index, std::size_t count,
                       const MsgpackValue& value, ThincNode& node) {
  const Result<const MsgpackValue*> name = require(file, value, "name", Kind::text);
  if (!name) return fail(name.error());
  node.name = (*name)->text;
  const MsgpackValue* refs = value.find("refs");
  if (refs == nullptr || !refs->is(Kind::map)) return {};
  for (std::size_t i = 0; i + 1 < refs->items.size(); i += 2) {
    const MsgpackValue& target = refs->items[i + 1];
    if (!target.is(Kind::integer)) continue;
    if (target.is_negative || target.bits >= count)
      return bad(file, index, "a link to a node that is not there");
    node.refs[std::string(refs->items[i].text)] = target.bits;
  }
  return {};
}

}  // namespace

Result<ThincModel> ThincModel::read(std::string file, std::string_view bytes) {
  const Result<MsgpackValue> root = read_msgpack(file, bytes);
  if (!root) return fail(root.error());
  ThincModel model;
  model.file_ = std::move(file);
  std::vector<const MsgpackValue*> parts;
  for (const char* part : {"nodes", "attrs", "params"}) {
    const Result<const MsgpackValue*> list = require(model.file_, *root, part, Kind::array);
    if (!list) return fail(list.error());
    parts.push_back(*list);
  }
  const std::size_t count = parts[0]->items.size();
  if (count == 0 || parts[1]->items.size() != count || parts[2]->items.size() != count) {
    return fail(ErrorKind::bad_input,
                model.file_ + ": nodes, attrs and params are not of equal length");
  }
  model.nodes_.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    ThincNode& node = model.nodes_[i];
    if (Result<void> done = read_node(model.file_, i, count, parts[0]->items[i], node); !done)
      return fail(done.error());
    if (Result<void> done = read_settings(model.file_, i, parts[1]->items[i], node); !done)
      return fail(done.error());
    if (Result<void> done = read_params(model.file_, i, parts[2]->items[i], node); !done)
      return fail(done.error());
  }
  return model;
}

std::vector<std::size_t> ThincModel::named(std::string_view name) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    if (nodes_[i].name == name) found.push_back(i);
  }
  return found;
}

Result<const FloatArray*> ThincModel::weights(std::size_t index, const std::string& key,
                                              const std::vector<std::size_t>& shape) const {
  const auto found = nodes_[index].params.find(key);
  if (found == nodes_[index].params.end()) {
    return bad(file_, index, fmt::format("{} has no weights \"{}\"", nodes_[index].name, key));
  }
  const std::vector<std::size_t>& actual = found->second.shape;
  bool fits = actual.size() == shape.size();
  for (std::size_t i = 0; fits && i < shape.size(); ++i) {
    fits = shape[i] == 0 ? actual[i] > 0 : actual[i] == shape[i];
  }
  if (fits) return &found->second;
  return bad(file_, index,
             fmt::format("{} has weights \"{}\" of shape {}, which should be {} (0: any)",
                         nodes_[index].name, key, actual, shape));
}

std::optional<std::size_t> ThincModel::root_ref(const std::string& name) const {
  const auto found = nodes_.front().refs.find(name);
  if (found == nodes_.front().refs.end()) return std::nullopt;
  return found->second;
}

}  // namespace rapporteur::lang
