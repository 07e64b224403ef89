#include "base/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace rapporteur::base {

namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// Smallest code point that needs this many bytes; anything below is an overlong form.
constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};

}  // namespace

Decoded decode_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1, true};
  std::uint8_t length = 0;
  char32_t value = 0;
  if ((first & 0xE0) == 0xC0) {
    length = 2;
    value = first & 0x1FU;
  } else if ((first & 0xF0) == 0xE0) {
    length = 3;
    value = first & 0x0FU;
  } else if ((first & 0xF8) == 0xF0) {
    length = 4;
    value = first & 0x07U;
  } else {
    return {};
  }
  if (at + length > text.size()) return {};
  for (std::uint8_t i = 1; i < length; ++i) {
    if (!is_continuation(byte(i))) return {};
    value = (value << 6) | (byte(i) & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kSmallest[length] || value > 0x10FFFF || surrogate) return {};
  return {value, length, true};
}

void append_utf8(std::string& text, char32_t c) {
  const auto put = [&](char32_t byte) {
    text += static_cast<char>(static_cast<unsigned char>(byte));
  };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_at(text, at);
    if (!decoded.valid) return false;
    at += decoded.bytes;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += decode_at(text, at).bytes;
  return count;
}

std::string to_lower(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii(text[at])) {
      const char c = text[at++];
      lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
      continue;
    }
    const Decoded decoded = decode_at(text, at);
    if (!decoded.valid) {
      lower += text[at];
    } else {
      append_utf8(lower,
                  static_cast<char32_t>(u_tolower(static_cast<UChar32>(decoded.code_point))));
    }
    at += decoded.bytes;
  }
  return lower;
}

std::string without_marks(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii(text[at])) {  // no mark and no letter with one: most of every text
      plain += text[at++];
      continue;
    }
    const Decoded decoded = decode_at(text, at);
    icu::UnicodeString parts;
    if (!decoded.valid) {
      plain += text[at];
    } else if (U_SUCCESS(status) &&
               nfd->getDecomposition(static_cast<UChar32>(decoded.code_point), parts)) {
      append_utf8(plain, static_cast<char32_t>(parts.char32At(0)));
    } else if (u_charType(static_cast<UChar32>(decoded.code_point)) != U_NON_SPACING_MARK) {
      append_utf8(plain, decoded.code_point);
    }
    at += decoded.bytes;
  }
  return plain;
}

}  // namespace rapporteur::base
