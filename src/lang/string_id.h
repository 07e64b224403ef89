// The 64-bit number by which a trained pipeline knows a string.
//
// Vectors, norms and lemma tables are keyed by it and the network hashes it. It is
// MurmurHash64A of the UTF-8 bytes, but the 457 names that the library reserves ("X", "number",
// "PERSON", "nsubj") have small numbers of their own, wherever they stand.

#pragma once

#include <cstdint>
#include <string_view>

namespace rapporteur::lang {

// 0 for the empty string.
std::uint64_t string_id(std::string_view text);

}  // namespace rapporteur::lang
