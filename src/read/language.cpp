#include "read/language.h"

#include <algorithm>
#include <array>

#include <cld2/public/compact_lang_det.h>

#include "base/utf8.h"
#include "read/lines.h"

namespace rapporteur::read {

namespace {

// Enough to tell; a long text is read from its start only.
constexpr std::size_t kMaxBytes = 20000;
// CLD2 says itself that less than this is a guess.
constexpr std::size_t kShortBytes = 200;

constexpr std::array<std::string_view, 40> kSmallWords = {
    "the",  "of",    "and",  "to",   "in",    "a",   "is",   "that",  "for",   "on",
    "with", "was",   "by",   "it",   "as",    "at",  "from", "his",   "has",   "have",
    "are",  "be",    "were", "this", "said",  "not", "an",   "will",  "he",    "she",
    "they", "their", "its",  "had",  "after", "who", "been", "would", "which", "or"};

// Share of words that are small English words, in hundredths; about 40 in English news, below 10
// in its neighbours (German "in", "an"; French "a", "on").
std::size_t english_share(std::string_view text) {
  const std::string plain = folded(text);
  std::size_t words = 0;
  std::size_t small = 0;
  for (const Span& span : split_words(plain, {0, static_cast<std::uint32_t>(plain.size())})) {
    ++words;
    const std::string_view word = std::string_view(plain).substr(span.begin, span.size());
    if (std::find(kSmallWords.begin(), kSmallWords.end(), word) != kSmallWords.end()) ++small;
  }
  return words == 0 ? 0 : small * 100 / words;
}

// Bytes that are not UTF-8 would stop the detector.
std::string probe_of(std::string_view text) {
  std::string probe;
  for (std::size_t at = 0; at < text.size() && probe.size() < kMaxBytes;) {
    const base::Decoded decoded = base::decode_at(text, at);
    if (decoded.valid && decoded.code_point != 0) {
      probe += text.substr(at, decoded.bytes);
    } else {
      probe += ' ';
    }
    at += decoded.bytes;
  }
  return probe;
}

}  // namespace

std::string detect_language(std::string_view text) {
  if (!has_letters(text)) return "und";
  const std::string probe = probe_of(text);
  const std::size_t share = english_share(probe);
  if (share >= 25 || (share >= 15 && probe.size() < kShortBytes)) return "en";
  CLD2::Language languages[3];
  int percents[3];
  int text_bytes = 0;
  bool is_reliable = false;
  const CLD2::Language best =
      CLD2::DetectLanguageSummary(probe.data(), static_cast<int>(probe.size()), true, languages,
                                  percents, &text_bytes, &is_reliable);
  if (best == CLD2::UNKNOWN_LANGUAGE) return share >= 15 ? "en" : "und";
  std::string code = CLD2::LanguageCode(best);
  code = code.substr(0, code.find('-'));
  if (!is_reliable) return code == "en" ? "en" : "und";
  return code;
}

}  // namespace rapporteur::read
