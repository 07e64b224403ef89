// Where a word's vector stands in a hashed table: four rows, which are added up.

#pragma once

#include <array>
#include <cstdint>

namespace rapporteur::lang {

// MurmurHash3 (x64, 128 bit) of the 8 bytes of `id`; a table of R rows takes each modulo R.
// The same row may come twice and then counts twice.
std::array<std::uint32_t, 4> hash_embed_keys(std::uint64_t id, std::uint32_t seed);

}  // namespace rapporteur::lang
