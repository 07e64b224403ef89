// Maps tags to parts of speech and morphology, with exceptions by word and dependency.
//
// A rule is a sequence of token tests ("tag MD, lower case 'wo'") and what it sets on one of the
// matched tokens ("lemma will"). All rules are matched before any is applied, then they are
// applied in the order of the file, so that a later one overrules an earlier one.

#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "rapporteur/analysis.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

class AttributeRuler {
 public:
  // From the bytes of a pipeline's file `attribute_ruler/patterns`. `unsupported` for a test or
  // an attribute that this program does not know, so that no rule is ever dropped silently.
  static Result<AttributeRuler> load(std::string_view bytes);

  // Sets pos, morph, lemma, tag and dep of `tokens`, whose tag and dep must be those of the
  // tagger and the parser. `texts` are the words as the parser saw them, one for each token.
  void apply(const std::vector<std::string_view>& texts, std::vector<Token>& tokens) const;

 private:
  struct Rules;
  explicit AttributeRuler(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}

  std::shared_ptr<const Rules> rules_;
};

}  // namespace rapporteur::lang
