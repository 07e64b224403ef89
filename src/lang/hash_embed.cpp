#include "lang/hash_embed.h"

#include <bit>

namespace rapporteur::lang {

namespace {

std::uint64_t finish(std::uint64_t hash) {
  hash ^= hash >> 33U;
  hash *= 0xff51afd7ed558ccdULL;
  hash ^= hash >> 33U;
  hash *= 0xc4ceb9fe1a85ec53ULL;
  return hash ^ (hash >> 33U);
}

}  // namespace

std::array<std::uint32_t, 4> hash_embed_keys(std::uint64_t id, std::uint32_t seed) {
  constexpr std::uint64_t kBytes = 8;
  std::uint64_t low =
      (std::rotl(id * 0x87c37b91114253d5ULL, 31) * 0x4cf5ad432745937fULL) ^ seed ^ kBytes;
  std::uint64_t high = seed ^ kBytes;
  low += high;
  high += low;
  low = finish(low);
  high = finish(high);
  low += high;
  high += low;
  return {static_cast<std::uint32_t>(low), static_cast<std::uint32_t>(low >> 32U),
          static_cast<std::uint32_t>(high), static_cast<std::uint32_t>(high >> 32U)};
}

}  // namespace rapporteur::lang
