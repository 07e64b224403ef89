#include "link/names.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "base/edit_distance.h"
#include "base/utf8.h"

namespace rapporteur::link {

namespace {

// Letters that newspapers write in several ways for one sound; longest first.
constexpr std::array<std::pair<std::string_view, char>, 25> kSounds = {{
    {"tsch", 'C'}, {"sch", 'S'}, {"tch", 'C'}, {"shch", 'S'}, {"dzh", 'J'},
    {"zh", 'J'},   {"ch", 'C'},  {"sh", 'S'},  {"kh", 'H'},   {"gh", 'K'},
    {"ph", 'f'},   {"th", 't'},  {"ck", 'K'},  {"dt", 't'},   {"ts", 'z'},
    {"tz", 'z'},   {"dj", 'J'},  {"qu", 'K'},  {"x", 'H'},    {"q", 'K'},
    {"k", 'K'},    {"g", 'K'},   {"c", 'K'},   {"w", 'v'},    {"z", 's'},
}};

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

char sound_at(std::string_view word, std::size_t& at) {
  constexpr std::string_view kFirstLetters = "cdgkpqstwxz";  // of kSounds
  if (kFirstLetters.find(word[at]) == std::string_view::npos) return word[at++];
  for (const auto& [letters, sound] : kSounds) {
    if (word.substr(at).starts_with(letters)) {
      at += letters.size();
      return sound == 'z' ? 's' : sound;
    }
  }
  return word[at++];
}

bool sounds_alike(const std::string& one, const std::string& other) {
  if (one == other) return true;
  if (std::min(one.size(), other.size()) < 3) return false;
  const std::size_t longest = std::max(one.size(), other.size());
  const std::size_t shortest = std::min(one.size(), other.size());
  if ((longest - shortest) * 5 > longest * 2) return false;  // told without looking at letters
  // A third of the letters at most, and the first one by its sound.
  return sound_key(one) == sound_key(other) && base::edit_distance(one, other) * 5 <= longest * 2;
}

bool is_initial_of(const std::string& one, const std::string& other) {
  return one.size() == 1 && other.starts_with(one);
}

NameMatch compare_given(const std::vector<std::string>& one,
                        const std::vector<std::string>& other) {
  NameMatch match = NameMatch::same;
  const std::size_t count = std::min(one.size(), other.size()) - 1;
  for (std::size_t i = 0; i < count; ++i) {
    if (one[i] == other[i]) continue;
    if (is_initial_of(one[i], other[i]) || is_initial_of(other[i], one[i])) {
      match = std::min(match, NameMatch::initial);
    } else if (sounds_alike(one[i], other[i])) {
      match = std::min(match, NameMatch::transliterated);
    } else {
      return NameMatch::none;
    }
  }
  // A middle name that only one report gives.
  return one.size() == other.size() ? match : std::min(match, NameMatch::initial);
}

}  // namespace

std::string folded(std::string_view name) {
  const std::string lower = base::to_lower(base::without_marks(name));
  std::string out;
  for (std::size_t at = 0; at < lower.size();) {
    const base::Decoded code = base::decode_at(lower, at);
    const bool is_letter = code.code_point > 0x7F
                               ? code.code_point < 0x2000
                               : std::isalnum(static_cast<int>(code.code_point)) != 0;
    if (is_letter) {
      out.append(lower, at, code.bytes);
    } else if (code.code_point != U'\'' && !out.empty() && out.back() != ' ') {
      out += ' ';
    }
    at += code.bytes;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::vector<std::string> folded_words_of(std::string_view name) {
  std::vector<std::string> words;
  const std::string text = folded(name);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, space - at));
    at = space + 1;
  }
  return words;
}

std::string sound_key(std::string_view word) {
  std::string key;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    char sound = sound_at(word, at);
    if (sound == 'j' || (is_vowel(sound) && begin > 0)) continue;
    if (is_vowel(sound)) sound = 'A';
    if ((sound == 'h' || sound == 'H') && begin > 0) continue;
    if (sound == 'H' && begin == 0) sound = 'h';
    if (!key.empty() && key.back() == sound) continue;
    key += sound;
  }
  return key;
}

bool opens_as_name(std::string_view words) {
  const auto c = static_cast<unsigned char>(words.empty() ? 'a' : words.front());
  return c >= 0x80 || (c >= 'A' && c <= 'Z');
}

NameMatch compare_names(std::string_view one, std::string_view other) {
  return compare_name_words(folded_words_of(one), folded_words_of(other));
}

NameMatch compare_name_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return NameMatch::none;
  if (a == b) return NameMatch::same;
  const bool same_last = a.back() == b.back();
  if (!same_last && !sounds_alike(a.back(), b.back())) return NameMatch::none;
  if (a.size() == 1 || b.size() == 1) return same_last ? NameMatch::last_name : NameMatch::none;
  const NameMatch given = compare_given(a, b);
  return same_last ? given : std::min(given, NameMatch::transliterated);
}

}  // namespace rapporteur::link
