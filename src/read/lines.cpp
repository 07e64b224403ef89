#include "read/lines.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace rapporteur::read {

namespace {

// Number of bytes of the line break that begins at `at`, 0 where none does.
std::size_t break_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\r') return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
  if (c == '\n' || c == '\f' || c == '\v') return 1;
  if (text.substr(at).starts_with("\xC2\x85")) return 2;
  if (text.substr(at).starts_with("\xE2\x80\xA8") || text.substr(at).starts_with("\xE2\x80\xA9"))
    return 3;
  return 0;
}

bool is_space(char32_t c) {
  return c <= 0x20 || c == 0x7F || c == 0xA0 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200F) ||
         c == 0x202F || c == 0x2028 || c == 0x2029 || c == 0x85 || c == 0x205F || c == 0x2060 ||
         c == 0x3000 || c == 0xAD;
}

std::size_t space_before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && end - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
    --begin;
  const base::Decoded last = base::decode_at(text, begin);
  return last.valid && begin + last.bytes == end && is_space(last.code_point) ? last.bytes : 0;
}

char32_t first_letter_or_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::Decoded decoded = base::decode_at(text, at);
    if (decoded.valid && u_isalnum(static_cast<UChar32>(decoded.code_point)))
      return decoded.code_point;
    at += decoded.bytes;
  }
  return 0;
}

}  // namespace

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    const Span whole{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    Line line{trim(text, whole), 0};
    for (std::uint32_t i = whole.begin; i < line.span.begin; ++i)
      line.indent += text[i] == '\t' ? 8U : 1U;
    lines.push_back(line);
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = break_at(text, at);
    if (length == 0) {
      ++at;
      continue;
    }
    close(at);
    at += length;
    begin = at;
  }
  if (begin < text.size()) close(text.size());
  return lines;
}

Span trim(std::string_view text, Span span) {
  while (!span.empty()) {
    const base::Decoded first = base::decode_at(text.substr(0, span.end), span.begin);
    if (!first.valid || !is_space(first.code_point)) break;
    span.begin += first.bytes;
  }
  while (!span.empty()) {
    const std::size_t bytes = space_before(text, span.end);
    if (bytes == 0) break;
    span.end -= static_cast<std::uint32_t>(bytes);
  }
  if (span.end < span.begin) span.end = span.begin;
  return span;
}

std::string_view trim(std::string_view text) {
  const Span inner = trim(text, Span{0, static_cast<std::uint32_t>(text.size())});
  return text.substr(inner.begin, inner.size());
}

std::vector<Span> split_words(std::string_view text, Span span) {
  std::vector<Span> words;
  std::uint32_t begin = span.begin;
  for (std::uint32_t at = span.begin; at < span.end;) {
    const base::Decoded decoded = base::decode_at(text.substr(0, span.end), at);
    const bool space = decoded.valid && is_space(decoded.code_point);
    if (space && at > begin) words.push_back({begin, at});
    at += decoded.bytes;
    if (space) begin = at;
  }
  if (span.end > begin) words.push_back({begin, span.end});
  return words;
}

std::string squeeze(std::string_view text) {
  std::string out;
  for (const Span& word : split_words(text, {0, static_cast<std::uint32_t>(text.size())})) {
    if (!out.empty()) out += ' ';
    out += text.substr(word.begin, word.size());
  }
  return out;
}

std::string folded(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const base::Decoded decoded = base::decode_at(text, at);
    at += decoded.bytes;
    const auto c = static_cast<UChar32>(decoded.code_point);
    if (!decoded.valid || !u_isalnum(c)) {
      // An apostrophe belongs to its word: "Azerbaijan’s" is one word in every spelling.
      if (c != '\'' && c != 0x2019) gap = true;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    base::append_utf8(out, static_cast<char32_t>(u_tolower(c)));
  }
  return out;
}

bool ends_sentence(std::string_view text) {
  static constexpr std::array<std::string_view, 10> kClosers = {
      "\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB", "*", "_", "\xE2\x80\x9C"};
  text = trim(text);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view closer : kClosers) {
      if (text.ends_with(closer)) {
        text = trim(text.substr(0, text.size() - closer.size()));
        again = true;
      }
    }
  }
  if (text.empty()) return false;
  const char last = text.back();
  return last == '.' || last == '!' || last == '?' || text.ends_with("\xE2\x80\xA6");
}

bool starts_upper(std::string_view text) {
  const auto c = static_cast<UChar32>(first_letter_or_digit(text));
  return c != 0 && !u_islower(c);
}

bool starts_lower(std::string_view text) {
  if (text.empty()) return false;
  return u_islower(static_cast<UChar32>(base::decode_at(text, 0).code_point)) != 0;
}

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::Decoded decoded = base::decode_at(text, at);
    if (decoded.valid && u_isalpha(static_cast<UChar32>(decoded.code_point))) return true;
    at += decoded.bytes;
  }
  return false;
}

bool is_all_caps(std::string_view text) {
  bool letters = false;
  for (std::size_t at = 0; at < text.size();) {
    const base::Decoded decoded = base::decode_at(text, at);
    at += decoded.bytes;
    if (!decoded.valid) continue;
    const auto c = static_cast<UChar32>(decoded.code_point);
    if (u_islower(c)) return false;
    if (u_isupper(c)) letters = true;
  }
  return letters;
}

}  // namespace rapporteur::read
