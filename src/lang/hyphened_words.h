// Finds hyphened titles and words that are one word to a reader ("co-chairs", "ex-president",
// "cease-fire") and what the parser reads instead, from lang/hyphened_words.tsv.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lang/reading_text.h"

namespace rapporteur::lang {

class HyphenedWords {
 public:
  explicit HyphenedWords(std::string_view list);

  // One edit for each such word in `part`, in order.
  [[nodiscard]] std::vector<ReadingEdit> find(std::string_view text, Span part) const;

  // What one hyphened word is read as; nothing where it stays as it is.
  [[nodiscard]] std::optional<std::string> read_as(const std::string& word) const;

 private:
  [[nodiscard]] std::optional<std::string> read_title(std::string_view lower) const;
  [[nodiscard]] std::optional<std::string> read_free(std::string_view lower) const;

  std::unordered_set<std::string> prefixes_, free_prefixes_, endings_;
  std::unordered_map<std::string, std::string> heads_, words_;
};

}  // namespace rapporteur::lang
