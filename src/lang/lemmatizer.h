// The dictionary form of an English word, by the suffix rules and lists of a pipeline.

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/analysis.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

struct LemmatizerOptions {
  // A form that the word list knows goes before one that is only well-formed, as in spaCy
  // from 3.8.8 on.
  bool known_forms_first = true;
};

class Lemmatizer {
 public:
  // From the bytes of a pipeline's file `lemmatizer/lookups/lookups.bin`.
  static Result<Lemmatizer> load(std::string_view bytes, const LemmatizerOptions& options = {});

  // `pos` in capitals as tokens have it; `morph` as "Number=Sing|Tense=Past".
  [[nodiscard]] std::string lemma(std::string_view text, std::string_view pos,
                                  std::string_view morph) const;

  // Whether the word, in lower case, is a form of a word of the dictionary, of any part of speech.
  [[nodiscard]] bool is_word(std::string_view lower) const;

  // Sets the lemma of every token that has none. `texts` as for the attribute ruler.
  void apply(const std::vector<std::string_view>& texts, std::vector<Token>& tokens) const;

 private:
  struct Tables;
  explicit Lemmatizer(std::shared_ptr<const Tables> tables) : tables_(std::move(tables)) {}

  std::shared_ptr<const Tables> tables_;
};

}  // namespace rapporteur::lang
