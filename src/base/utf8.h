// UTF-8 by code points. Bytes that are not UTF-8 count as U+FFFD each and are never moved.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rapporteur::base {

constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t code_point = kReplacement;
  std::uint8_t bytes = 1;  // how many bytes it took; 1 for a broken byte
  bool valid = false;
};

// The code point that begins at `at` (which is inside `text`). Strict: no surrogates, no
// overlong forms, nothing above U+10FFFF.
Decoded decode_at(std::string_view text, std::size_t at);

void append_utf8(std::string& text, char32_t code_point);

bool is_valid_utf8(std::string_view text);

// Number of code points, broken bytes counted one each.
std::size_t count_code_points(std::string_view text);

// Lower case by code point for ASCII, Latin, Greek and Cyrillic letters, as Unicode has it
// (full mapping, locale-free).
std::string to_lower(std::string_view text);

// Letters without their marks ("Stéphane" -> "Stephane"); other characters as they are.
std::string without_marks(std::string_view text);

}  // namespace rapporteur::base
