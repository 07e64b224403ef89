// All repairs of news mode together: from a paragraph to what the parser reads.

#pragma once

#include <string_view>
#include <vector>

#include "lang/country_words.h"
#include "lang/hyphened_words.h"
#include "lang/reading_text.h"
#include "lang/told_states.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

// Which repairs are made; for measuring what each is good for.
struct RepairChoice {
  bool brackets = true;
  bool hyphened_words = true;
  bool country_words = true;
};

class ReadingRepairs {
 public:
  // From the lists that are built into the program.
  static Result<ReadingRepairs> load();

  // Reads the bytes `part` of `text`: one space for any white space, no invisible characters,
  // and the chosen repairs. The reading text neither begins nor ends with white space.
  [[nodiscard]] ReadingText read(std::string_view text, Span part,
                                 const RepairChoice& choice = {}) const;

  // These repairs and stand-ins for the states that one report tells of.
  [[nodiscard]] ReadingRepairs with_states(const std::vector<ToldState>& states) const;

  // The states that the report's own words show to be some.
  [[nodiscard]] std::vector<ToldState> told_states(const Report& report) const;

  [[nodiscard]] const CountryWords& country_words() const { return country_words_; }

 private:
  ReadingRepairs(CountryWords country_words, HyphenedWords hyphened_words, StateSigns signs);

  CountryWords country_words_;
  HyphenedWords hyphened_words_;
  StateSigns state_signs_;
};

// The part of a paragraph that is parsed: behind its dateline and the mark of a list item.
// Empty for a header and for boilerplate.
Span part_to_parse(std::string_view text, const Paragraph& paragraph);

}  // namespace rapporteur::lang
