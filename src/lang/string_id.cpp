#include "lang/string_id.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>
#include <unordered_map>

#include "lang/reserved_symbol_table.h"

namespace rapporteur::lang {

static_assert(std::endian::native == std::endian::little, "the model files are little-endian");

namespace {

constexpr std::uint64_t kMix = 0xc6a4a7935bd1e995;
constexpr std::uint64_t kSeed = 1;

std::uint64_t murmur64(std::string_view text) {
  const char* data = text.data();
  std::size_t left = text.size();
  std::uint64_t hash = kSeed ^ (left * kMix);
  for (; left >= 8; data += 8, left -= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, data, 8);
    word *= kMix;
    word ^= word >> 47;
    hash = (hash ^ (word * kMix)) * kMix;
  }
  if (left > 0) {
    std::uint64_t tail = 0;
    std::memcpy(&tail, data, left);
    hash = (hash ^ tail) * kMix;
  }
  hash ^= hash >> 47;
  hash *= kMix;
  return hash ^ (hash >> 47);
}

using SymbolMap = std::unordered_map<std::string, std::uint16_t>;

// Adds "FLAG19" ... with `digits` places.
void add_counted(SymbolMap& map, const std::string& stem, int from, int to, std::size_t digits,
                 std::uint16_t number) {
  for (int i = from; i <= to; ++i) {
    std::string count = std::to_string(i);
    count.insert(0, digits - std::min(digits, count.size()), '0');
    map.emplace(stem + count, number++);
  }
}

SymbolMap make_symbols() {
  SymbolMap map;
  for (const ReservedSymbols& run : kReservedSymbols) {
    std::uint16_t number = run.first;
    for (const std::string_view name : run.names) map.emplace(name, number++);
  }
  add_counted(map, "FLAG", 19, 63, 2, 19);
  add_counted(map, "DEPRECATED", 1, 276, 3, 104);
  return map;
}

constexpr std::size_t kLongestSymbol = 17;  // "IS_OOV_DEPRECATED"

}  // namespace

std::uint64_t string_id(std::string_view text) {
  if (text.empty()) return 0;
  if (text.size() <= kLongestSymbol) {
    static const SymbolMap symbols = make_symbols();
    if (const auto found = symbols.find(std::string(text)); found != symbols.end())
      return found->second;
  }
  return murmur64(text);
}

}  // namespace rapporteur::lang
