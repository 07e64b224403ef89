// Writes msgpack by hand, so that tests can make the files of a pipeline.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::test {

inline std::string big_endian(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>((value >> (8 * i)) & 0xFF);
  return out;
}

inline std::string packed(std::string_view text) {
  return "\xdb" + big_endian(text.size(), 4) + std::string(text);
}

inline std::string packed_number(std::uint64_t number) { return "\xcf" + big_endian(number, 8); }

inline std::string packed_bool(bool value) { return value ? "\xc3" : "\xc2"; }

inline std::string packed_nil() { return "\xc0"; }

inline std::string packed_list(const std::vector<std::string>& items) {
  std::string out = "\xdd" + big_endian(items.size(), 4);
  for (const std::string& item : items) out += item;
  return out;
}

// Keys and values take turns.
inline std::string packed_map(const std::vector<std::string>& keys_and_values) {
  std::string out = "\xdf" + big_endian(keys_and_values.size() / 2, 4);
  for (const std::string& item : keys_and_values) out += item;
  return out;
}

}  // namespace rapporteur::test
