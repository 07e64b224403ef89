// Reads msgpack, the form of nearly every file of a spaCy pipeline, into a checked tree.

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/result.h"

namespace rapporteur::lang {

// One value. `text` is a view into the bytes that were read, which must outlive it.
struct MsgpackValue {
  enum class Kind : std::uint8_t { nil, boolean, integer, real, text, bytes, array, map };

  Kind kind = Kind::nil;
  bool is_negative = false;         // of an integer: the value is that of the bits as signed
  std::uint64_t bits = 0;           // of an integer or a boolean (0 or 1)
  double real = 0;                  //
  std::string_view text;            // of text and of bytes
  std::vector<MsgpackValue> items;  // of an array; of a map key, value, key, value ...

  [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }
  [[nodiscard]] bool is_true() const { return kind == Kind::boolean && bits != 0; }
  // The value of a map under a key that is text or bytes, or under an unsigned number.
  // Null where there is none, and where this is no map.
  [[nodiscard]] const MsgpackValue* find(std::string_view key) const;
  [[nodiscard]] const MsgpackValue* find(std::uint64_t key) const;
};

// "text", "map", ... for messages.
std::string_view kind_name(MsgpackValue::Kind kind);

// Reads one value that fills `bytes` wholly. `bad_input` with `file` and the byte where the
// bytes break off, make no sense or go on after the value; `over_limit` where values nest
// deeper than 64.
Result<MsgpackValue> read_msgpack(std::string_view file, std::string_view bytes);

// What read_msgpack(...)->find(key) gives, as an Error that names file and key where it is
// missing or of another kind.
Result<const MsgpackValue*> require(std::string_view file, const MsgpackValue& map,
                                    std::string_view key, MsgpackValue::Kind kind);

// Reads a map from unsigned numbers to unsigned numbers without building a tree of it: the
// word list of a model has some 700,000 entries.
Result<void> read_number_map(
    std::string_view file, std::string_view bytes,
    const std::function<void(std::uint64_t key, std::uint64_t value)>& add);

}  // namespace rapporteur::lang
