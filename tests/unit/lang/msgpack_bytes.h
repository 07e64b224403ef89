// Writes the msgpack of tests by hand.

#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::lang {

inline std::string packed_head(unsigned char type, std::size_t size) {
  std::string bytes(1, static_cast<char>(type));
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(size >> shift & 0xffU);
  return bytes;
}
inline std::string packed_text(std::string_view text) {
  return packed_head(0xdb, text.size()) + std::string(text);
}
inline std::string packed_bytes(std::string_view text) {
  return packed_head(0xc6, text.size()) + std::string(text);
}
inline std::string packed_number(std::uint32_t number) { return packed_head(0xce, number); }
inline std::string packed_list(const std::vector<std::string>& items) {
  std::string bytes = packed_head(0xdd, items.size());
  for (const std::string& item : items) bytes += item;
  return bytes;
}
// Keys and values in turn.
inline std::string packed_map(const std::vector<std::string>& items) {
  std::string bytes = packed_head(0xdf, items.size() / 2);
  for (const std::string& item : items) bytes += item;
  return bytes;
}

// An array of numbers as msgpack-numpy writes it.
inline std::string packed_floats(const std::vector<std::uint32_t>& shape,
                                 const std::vector<float>& values) {
  std::vector<std::string> sizes;
  for (const std::uint32_t size : shape) sizes.push_back(packed_number(size));
  std::string data(values.size() * sizeof(float), '\0');
  if (!values.empty()) std::memcpy(data.data(), values.data(), data.size());
  return packed_map({packed_bytes("nd"), "\xc3", packed_bytes("type"), packed_text("<f4"),
                     packed_bytes("kind"), packed_bytes(""), packed_bytes("shape"),
                     packed_list(sizes), packed_bytes("data"), packed_bytes(data)});
}

}  // namespace rapporteur::lang
