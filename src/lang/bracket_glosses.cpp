#include "lang/bracket_glosses.h"

#include <algorithm>
#include <array>

#include "lang/unicode_class.h"
#include "lang/word_scan.h"

namespace rapporteur::lang {

namespace {

constexpr std::size_t kLongestGloss = 60;  // bytes between the brackets
constexpr std::size_t kMostWords = 7;
constexpr std::array<std::string_view, 12> kJoiners = {"and", "da", "de", "del", "di", "du",
                                                       "for", "in", "la", "of",  "on", "the"};

bool is_joiner(std::string_view word) {
  return std::find(kJoiners.begin(), kJoiners.end(), word) != kJoiners.end();
}

// Capitals, digits and what stands between them: "JC", "P5+1", "A/B".
bool is_acronym(std::string_view gloss) {
  const bool is_plain = std::all_of(gloss.begin(), gloss.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("&+-./s").find(c) != std::string_view::npos;
  });
  return is_plain && is_capitalised(gloss);
}

// Capitalised words, joined by small ones; the first and the last carry a capital.
bool is_name(std::string_view gloss) {
  if (gloss.starts_with("the ")) gloss.remove_prefix(4);
  const std::vector<std::string> words = split_at(gloss, ' ');
  if (words.size() > kMostWords || !is_capitalised(words.front()) || !is_capitalised(words.back()))
    return false;
  return std::all_of(words.begin(), words.end(), [](const std::string& word) {
    const bool is_plain = word.find_first_of(",;:!?\"[]()") == std::string::npos;
    return is_plain && (is_capitalised(word) || is_joiner(word));
  });
}

// The word that ends at `end`.
std::string_view word_before(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t at = end;
  while (at > begin && text[at - 1] != ' ' && text[at - 1] != '\n') --at;
  return text.substr(at, end - at);
}

}  // namespace

std::vector<ReadingEdit> find_bracket_glosses(std::string_view text, Span part) {
  std::vector<ReadingEdit> edits;
  for (std::size_t open = text.find(" (", part.begin); open < part.end;
       open = text.find(" (", open + 1)) {
    const std::size_t close = text.find_first_of("()\n", open + 2);
    if (close >= part.end || text[close] != ')' || close - open - 2 > kLongestGloss ||
        close == open + 2)
      continue;
    const std::string_view gloss = text.substr(open + 2, close - open - 2);
    if (open == part.begin || !is_word_before(text, open)) continue;
    const bool follows_name = is_capitalised(word_before(text, part.begin, open));
    if (is_acronym(gloss) || (follows_name && is_name(gloss))) {
      edits.push_back(
          {{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + 1)}, "", false});
    }
  }
  return edits;
}

}  // namespace rapporteur::lang
