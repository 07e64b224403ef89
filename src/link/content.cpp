#include "link/content.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "link/names.h"

namespace rapporteur::link {

namespace {

constexpr std::array<std::string_view, 96> kCommon = {
    "a",     "about", "after", "again", "all",    "also",    "an",   "and",   "any",   "are",
    "as",    "at",    "be",    "been",  "before", "being",   "both", "but",   "by",    "can",
    "could", "did",   "do",    "does",  "during", "each",    "for",  "from",  "had",   "has",
    "have",  "he",    "her",   "him",   "his",    "in",      "into", "is",    "it",    "its",
    "may",   "might", "more",  "must",  "no",     "not",     "of",   "on",    "one",   "only",
    "or",    "other", "our",   "out",   "over",   "said",    "say",  "says",  "she",   "should",
    "since", "so",    "some",  "such",  "than",   "that",    "the",  "their", "them",  "then",
    "there", "these", "they",  "this",  "those",  "through", "to",   "told",  "under", "until",
    "up",    "upon",  "was",   "we",    "were",   "what",    "when", "where", "which", "while",
    "who",   "whose", "will",  "with",  "would",  "you"};

// A plain suffix stripper: enough to put "violated", "violations" and "violating" together.
std::string stem(std::string word) {
  constexpr std::array<std::string_view, 20> kEndings = {
      "ations", "ation", "ements", "ement", "ments", "ment", "ities", "ions", "ing", "ion",
      "ity",    "ies",   "ers",    "ed",    "es",    "er",   "ly",    "al",   "s",   "e"};
  for (int round = 0; round < 2; ++round) {
    for (const std::string_view ending : kEndings) {
      if (word.size() >= ending.size() + 4 && word.ends_with(ending)) {
        word.erase(word.size() - ending.size());
        break;
      }
    }
  }
  return word;
}

std::size_t shared(const Words& one, const Words& other) {
  Words both;
  std::ranges::set_intersection(one, other, std::back_inserter(both));
  return both.size();
}

}  // namespace

Words content_words(std::string_view text) {
  Words words;
  for (std::string& word : folded_words_of(text)) {
    if (std::ranges::binary_search(kCommon, std::string_view(word))) continue;
    words.push_back(stem(std::move(word)));
  }
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  return words;
}

double likeness(const Words& one, const Words& other) {
  const std::size_t all = one.size() + other.size();
  return all == 0 ? 0 : 2.0 * static_cast<double>(shared(one, other)) / static_cast<double>(all);
}

double containment(const Words& one, const Words& other) {
  const std::size_t least = std::min(one.size(), other.size());
  return least == 0 ? 0 : static_cast<double>(shared(one, other)) / static_cast<double>(least);
}

}  // namespace rapporteur::link
