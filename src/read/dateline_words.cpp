#include "read/dateline_words.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "read/lines.h"
#include "read/printed_day.h"

namespace rapporteur::read {

namespace {

// Words that open a sentence or a label but never name a place.
constexpr std::array<std::string_view, 42> kNotAPlace = {
    "in",     "on",      "at",        "the",      "a",       "an",        "by",
    "for",    "from",    "after",     "before",   "when",    "while",     "as",
    "it",     "he",      "she",       "they",     "we",      "but",       "and",
    "this",   "that",    "these",     "read",     "watch",   "photo",     "note",
    "update", "updated", "breaking",  "question", "answer",  "president", "minister",
    "video",  "also",    "exclusive", "analysis", "opinion", "mr",        "i"};

// Small words inside the name of a place.
constexpr std::array<std::string_view, 12> kInner = {"de", "del", "la",  "las",  "los", "of",
                                                     "al", "el",  "and", "upon", "le",  "es"};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_inner_word(std::string_view word) { return has(kInner, word); }

bool is_abbreviation(std::string_view word) {
  if (std::count(word.begin(), word.end(), '.') > 1) return true;
  if (word == "ST." || word == "MT." || word == "FT.") return true;
  return word.size() <= 6 && !is_all_caps(word);
}

bool is_place_word(std::string_view word, bool first) {
  if (word == "-" || word == "_") return false;
  if (!first && is_inner_word(word)) return true;
  const std::string_view bare = word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
  if (first && has(kNotAPlace, base::to_lower(bare))) return false;
  if (is_ascii_digit(word.front())) return false;
  const base::Decoded c = base::decode_at(word, 0);
  return c.valid && u_isupper(static_cast<UChar32>(c.code_point)) && month_number(bare) == 0;
}

std::string in_title_case(std::string_view name) {
  if (!is_all_caps(name)) return std::string(name);
  const std::string lower = base::to_lower(name);
  std::string out;
  bool first = true;
  for (std::size_t at = 0; at < lower.size();) {
    const base::Decoded c = base::decode_at(lower, at);
    const auto point = static_cast<UChar32>(c.code_point);
    if (c.valid) {
      base::append_utf8(out, first ? static_cast<char32_t>(u_toupper(point)) : c.code_point);
    } else {
      out += lower[at];
    }
    first = !u_isalpha(point) && c.code_point != '\'' && c.code_point != 0x2019;
    at += c.bytes;
  }
  return out;
}

}  // namespace rapporteur::read
