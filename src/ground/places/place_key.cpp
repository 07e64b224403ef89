#include "ground/places/place_key.h"

#include <cstdint>
#include <utility>

#include "base/utf8.h"

namespace rapporteur::ground {
namespace {

// Letters that have no mark to lose, but are written with a plain letter in English.
constexpr std::pair<char32_t, std::string_view> kLetters[] = {
    {U'ə', "a"}, {U'ı', "i"},  {U'ł', "l"},  {U'ø', "o"},  {U'đ', "d"}, {U'ð', "d"},
    {U'ħ', "h"}, {U'ß', "ss"}, {U'æ', "ae"}, {U'œ', "oe"}, {U'þ', "th"}};

bool is_dropped(char32_t c) {
  return c == U'\'' || c == U'’' || c == U'‘' || c == U'`' || c == U'ʼ' || c == U'ʻ' || c == U'.';
}

bool is_blank(char32_t c) {
  return c == U' ' || c == U'-' || (c >= 0x2010 && c <= 0x2014) || c == 0xA0;
}

}  // namespace

std::string place_key(std::string_view name) {
  const std::string plain = base::without_marks(base::to_lower(name));
  std::string key;
  bool blank = false;
  for (std::size_t at = 0; at < plain.size();) {
    const base::Decoded next = base::decode_at(plain, at);
    const std::string_view bytes = std::string_view(plain).substr(at, next.bytes);
    at += next.bytes;
    if (is_dropped(next.code_point)) continue;
    if (is_blank(next.code_point)) {
      blank = !key.empty();
      continue;
    }
    if (blank) key += ' ';
    blank = false;
    std::string_view written = bytes;
    for (const auto& [letter, plain_letters] : kLetters) {
      if (next.code_point == letter) written = plain_letters;
    }
    key += written;
  }
  return key;
}

}  // namespace rapporteur::ground
