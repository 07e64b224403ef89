// What the shipped lists say of the words of a text in capitals: which are small, which begin a
// name.

#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace rapporteur::lang {

using Words = std::vector<std::string>;

class KnownWords {
 public:
  // From the lists that are built into the program.
  KnownWords();

  // Whether a lower-case word is of a class of lang/closed_words.txt, "title" or "acronym".
  [[nodiscard]] bool is(const std::string& word_class, const std::string& word) const;

  // The length of the longest name that begins at a word; 0 where none does.
  [[nodiscard]] std::size_t name_at(const Words& words, std::size_t at) const;

 private:
  void add_countries();
  void add_names(const std::vector<std::string>& row, const std::vector<std::size_t>& columns);
  void add_name(const std::string& name);
  void add_town(const std::vector<std::string>& row, std::size_t people);

  std::unordered_map<std::string, std::unordered_set<std::string>> classes_;
  std::unordered_multimap<std::string, Words> names_;  // first word, the others
};

// Read once, when the first report in capitals comes: most readings never need it.
const KnownWords& known_words();

}  // namespace rapporteur::lang
