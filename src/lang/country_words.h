// Finds names of states, their adjectives, peoples and capitals, each to be read as a fixed
// word of its class.
//
// The first country of a part is read as one country, the second as another, whichever they are:
// so "talks between A and B" does not become talks between twice the same, and swapping A and B
// changes nothing that the parser sees.
//
// The words come from the gazetteer's own data file (ground/countries.tsv), the words that are
// read for them and the exceptions from lang/stand_ins.tsv.

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lang/reading_text.h"
#include "rapporteur/analysis.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

class CountryWords {
 public:
  // From the bytes of the two files. Rows that are shorter than they should be give what they
  // hold; `bad_input` where a class has no words to read or fewer than another.
  static Result<CountryWords> load(std::string_view countries, std::string_view stand_ins);

  // These words and those of the states that one report tells of.
  [[nodiscard]] CountryWords with_states(const std::vector<ToldState>& states) const;

  // One edit for each country word that begins in `part`, in order; the longest one wins.
  [[nodiscard]] std::vector<ReadingEdit> find(std::string_view text, Span part) const;

  // Whether `words` are exactly one country word.
  [[nodiscard]] bool has(std::string_view words) const;

 private:
  struct Phrase {
    std::string words;
    std::string kind;         // its class in stand_ins.tsv
    std::size_t country = 0;  // number of its row
    bool in_capitals = false;
  };
  void insert(Phrase phrase);
  void sort_phrases();
  void add(const Phrase& phrase);
  void add_row(const std::vector<std::string>& row, std::size_t number);
  [[nodiscard]] Result<void> check_classes() const;
  [[nodiscard]] const Phrase* phrase_at(std::string_view text, std::size_t at, std::size_t end,
                                        std::size_t* phrase_end) const;
  [[nodiscard]] bool is_part_of_name(std::string_view text, Span part, Span word) const;

  std::unordered_map<std::string, std::vector<std::string>> read_as_;  // of each class
  // Keyed by the letters that the phrase begins with, the longest first.
  std::unordered_map<std::string, std::vector<Phrase>> phrases_;
  std::unordered_set<std::string> beside_, behind_, never_, openers_;
  std::size_t countries_ = 0;  // rows so far
};

}  // namespace rapporteur::lang
