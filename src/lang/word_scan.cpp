#include "lang/word_scan.h"

#include <algorithm>

#include "base/utf8.h"
#include "lang/unicode_class.h"

namespace rapporteur::lang {

namespace {

bool is_word_character(char32_t point) { return is_letter(point) || is_digit(point); }

std::size_t start_of_point_before(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }

char upper_ascii(char c) { return is_ascii_lower(c) ? static_cast<char>(c - 32) : c; }

}  // namespace

bool is_word_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_word_character(base::decode_at(text, at).code_point);
}

bool is_word_before(std::string_view text, std::size_t at) {
  return at > 0 &&
         is_word_character(base::decode_at(text, start_of_point_before(text, at)).code_point);
}

std::size_t end_of_letters(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const base::Decoded decoded = base::decode_at(text, at);
    if (!decoded.valid || !is_letter(decoded.code_point)) break;
    at += decoded.bytes;
  }
  return at;
}

std::size_t hyphen_bytes(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const base::Decoded decoded = base::decode_at(text, at);
  const bool is_hyphen =
      decoded.code_point == U'-' || decoded.code_point == 0x2010 || decoded.code_point == 0x2011;
  return is_hyphen ? decoded.bytes : 0;
}

bool is_capitalised(std::string_view text) {
  return !text.empty() && is_upper_letter(base::decode_at(text, 0).code_point);
}

std::string capitalised(std::string_view text) {
  std::string out(text);
  if (!out.empty()) out[0] = upper_ascii(out[0]);
  return out;
}

std::string in_capitals(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return "";
    out += upper_ascii(c);
  }
  return out;
}

std::vector<std::string> split_at(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::vector<std::vector<std::string>> read_rows(std::string_view bytes) {
  std::vector<std::vector<std::string>> rows;
  for (const std::string& line : split_at(bytes, '\n')) {
    if (!line.empty() && !line.starts_with('#')) rows.push_back(split_at(line, '\t'));
  }
  return rows;
}

}  // namespace rapporteur::lang
