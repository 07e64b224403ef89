// A shipped list of words by class: lines of class, words with | between them, value.

#pragma once

#include <map>
#include <string>
#include <string_view>

namespace rapporteur::ground {

class WordTable {
 public:
  // Lines that begin with # and lines without three columns are no entries.
  explicit WordTable(std::string_view bytes);

  // The value of a word in a class; null where the class has no such word.
  [[nodiscard]] const std::string* find(std::string_view word_class, std::string_view word) const;
  // The value as a whole number; -1 where the class has no such word.
  [[nodiscard]] int number(std::string_view word_class, std::string_view word) const;
  [[nodiscard]] bool has(std::string_view word_class, std::string_view word) const {
    return find(word_class, word) != nullptr;
  }
  // All words of a class with their values, sorted; empty where there is no such class.
  using Words = std::map<std::string, std::string, std::less<>>;
  [[nodiscard]] const Words& words_of(std::string_view word_class) const;

 private:
  std::map<std::string, Words, std::less<>> classes_;
};

// A shipped file by its path below data/, read once and kept.
const WordTable& shipped_words(std::string_view name);

// data/ground/time_words.tsv and data/ground/number_words.tsv, read once.
const WordTable& time_words();
const WordTable& number_words();

}  // namespace rapporteur::ground
