#include "lang/msgpack_file.h"

#include <optional>

#include <fmt/format.h>

// The library's own optional use of Boost is not needed.
#define MSGPACK_NO_BOOST
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <msgpack/null_visitor.hpp>
#include <msgpack/unpack.hpp>
#pragma GCC diagnostic pop

namespace rapporteur::lang {

namespace {

using Kind = MsgpackValue::Kind;

constexpr std::size_t kMaxDepth = 64;

MsgpackValue number(std::uint64_t bits, bool is_negative) {
  MsgpackValue value;
  value.kind = Kind::integer;
  value.bits = bits;
  value.is_negative = is_negative;
  return value;
}

// What both visitors do with bytes that break off or make no sense.
struct CheckedVisitor : msgpack::null_visitor {
  std::optional<std::size_t> error_at;
  bool too_deep = false;

  void parse_error(std::size_t, std::size_t at) { error_at = at; }
  void insufficient_bytes(std::size_t, std::size_t at) { error_at = at; }
};

// Builds the tree: `open` is the way from the root to the container that is being filled.
struct TreeVisitor : CheckedVisitor {
  MsgpackValue root;
  std::vector<MsgpackValue> open;

  bool add(MsgpackValue value) {
    if (open.empty()) {
      root = std::move(value);
    } else {
      open.back().items.push_back(std::move(value));
    }
    return true;
  }
  bool begin(Kind kind) {
    if (open.size() >= kMaxDepth) {
      too_deep = true;
      return false;
    }
    open.emplace_back().kind = kind;
    return true;
  }
  bool finish() {
    MsgpackValue done = std::move(open.back());
    open.pop_back();
    return add(std::move(done));
  }
  bool add_text(Kind kind, const char* begin_of, std::uint32_t size) {
    MsgpackValue value;
    value.kind = kind;
    value.text = {begin_of, size};
    return add(std::move(value));
  }
  bool add_real(double real) {
    MsgpackValue value;
    value.kind = Kind::real;
    value.real = real;
    return add(std::move(value));
  }

  bool visit_nil() { return add({}); }
  bool visit_boolean(bool truth) {
    MsgpackValue value;
    value.kind = Kind::boolean;
    value.bits = truth ? 1 : 0;
    return add(std::move(value));
  }
  bool visit_positive_integer(std::uint64_t value) { return add(number(value, false)); }
  bool visit_negative_integer(std::int64_t value) {
    return add(number(static_cast<std::uint64_t>(value), true));
  }
  bool visit_float32(float value) { return add_real(static_cast<double>(value)); }
  bool visit_float64(double value) { return add_real(value); }
  bool visit_str(const char* text, std::uint32_t size) { return add_text(Kind::text, text, size); }
  bool visit_bin(const char* text, std::uint32_t size) { return add_text(Kind::bytes, text, size); }
  bool visit_ext(const char*, std::uint32_t) { return false; }  // no file of a pipeline has one
  bool start_array(std::uint32_t) { return begin(Kind::array); }
  bool end_array() { return finish(); }
  bool start_map(std::uint32_t) { return begin(Kind::map); }
  bool end_map() { return finish(); }
};

// Accepts one flat map of unsigned numbers and nothing else.
struct NumberMapVisitor : CheckedVisitor {
  explicit NumberMapVisitor(const std::function<void(std::uint64_t, std::uint64_t)>& call)
      : add(call) {}

  const std::function<void(std::uint64_t, std::uint64_t)>& add;
  bool is_in_map = false;
  bool is_key = false;
  std::uint64_t key = 0;

  bool visit_positive_integer(std::uint64_t value) {
    if (!is_in_map) return false;
    if (is_key) {
      key = value;
    } else {
      add(key, value);
    }
    return true;
  }
  bool start_map(std::uint32_t) {
    if (is_in_map) return false;
    return is_in_map = true;
  }
  bool start_map_key() { return is_key = true; }
  bool start_map_value() {
    is_key = false;
    return true;
  }
  bool visit_nil() { return false; }
  bool visit_boolean(bool) { return false; }
  bool visit_negative_integer(std::int64_t) { return false; }
  bool visit_float32(float) { return false; }
  bool visit_float64(double) { return false; }
  bool visit_str(const char*, std::uint32_t) { return false; }
  bool visit_bin(const char*, std::uint32_t) { return false; }
  bool visit_ext(const char*, std::uint32_t) { return false; }
  bool start_array(std::uint32_t) { return false; }
};

template <typename Visitor>
Result<void> visit_all(std::string_view file, std::string_view bytes, Visitor& visitor) {
  std::size_t at = 0;
  const bool is_read = !bytes.empty() && msgpack::parse(bytes.data(), bytes.size(), at, visitor);
  if (visitor.too_deep) {
    return fail(ErrorKind::over_limit,
                fmt::format("{}: values nest deeper than {} before byte {}", file, kMaxDepth, at));
  }
  if (!is_read || visitor.error_at) {
    return fail(ErrorKind::bad_input,
                fmt::format("{}: not the msgpack it should be, or cut short, at byte {} of {}",
                            file, visitor.error_at.value_or(at), bytes.size()));
  }
  if (at != bytes.size()) {
    return fail(ErrorKind::bad_input,
                fmt::format("{}: bytes after the end at byte {} of {}", file, at, bytes.size()));
  }
  return {};
}

template <typename Matches>
const MsgpackValue* find_value(const MsgpackValue& map, const Matches& matches) {
  if (map.kind != Kind::map) return nullptr;
  for (std::size_t i = 0; i + 1 < map.items.size(); i += 2) {
    if (matches(map.items[i])) return &map.items[i + 1];
  }
  return nullptr;
}

}  // namespace

const MsgpackValue* MsgpackValue::find(std::string_view key) const {
  return find_value(*this, [&](const MsgpackValue& candidate) {
    return (candidate.kind == Kind::text || candidate.kind == Kind::bytes) && candidate.text == key;
  });
}

const MsgpackValue* MsgpackValue::find(std::uint64_t key) const {
  return find_value(*this, [&](const MsgpackValue& candidate) {
    return candidate.kind == Kind::integer && !candidate.is_negative && candidate.bits == key;
  });
}

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::nil:
      return "nil";
    case Kind::boolean:
      return "yes or no";
    case Kind::integer:
      return "whole number";
    case Kind::real:
      return "real number";
    case Kind::text:
      return "text";
    case Kind::bytes:
      return "bytes";
    case Kind::array:
      return "array";
    case Kind::map:
      return "map";
  }
  return "value";
}

Result<MsgpackValue> read_msgpack(std::string_view file, std::string_view bytes) {
  TreeVisitor visitor;
  if (const Result<void> read = visit_all(file, bytes, visitor); !read) return fail(read.error());
  return std::move(visitor.root);
}

Result<const MsgpackValue*> require(std::string_view file, const MsgpackValue& map,
                                    std::string_view key, Kind kind) {
  const MsgpackValue* value = map.find(key);
  if (value == nullptr)
    return fail(ErrorKind::bad_input, fmt::format("{}: there is no \"{}\"", file, key));
  if (value->kind != kind) {
    return fail(ErrorKind::bad_input, fmt::format("{}: \"{}\" should be {}, but is {}", file, key,
                                                  kind_name(kind), kind_name(value->kind)));
  }
  return value;
}

Result<void> read_number_map(std::string_view file, std::string_view bytes,
                             const std::function<void(std::uint64_t, std::uint64_t)>& add) {
  NumberMapVisitor visitor(add);
  return visit_all(file, bytes, visitor);
}

}  // namespace rapporteur::lang
