// The rules of a pipeline's attribute ruler, as its file `attribute_ruler/patterns` holds them.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lang/token_pattern.h"
#include "rapporteur/analysis.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

// What a test looks at.
struct TestedWord {
  std::string_view text;
  std::string_view lower;
  std::string_view tag;
  std::string_view dep;
  bool is_space = false;
};

// One condition on a token. An empty value in a list stands for "unset".
struct TokenCondition {
  enum class Field : std::uint8_t { text, lower, tag, dep, is_space };
  enum class Test : std::uint8_t { equal, in, not_in, pattern };

  Field field = Field::tag;
  Test test = Test::equal;
  std::vector<std::string> values;      // of in and not_in; one for equal ("1" or "" for is_space)
  std::optional<TokenPattern> pattern;  // searched anywhere in the word

  [[nodiscard]] bool holds(const TestedWord& word) const;
};

// All conditions must hold.
using TokenTest = std::vector<TokenCondition>;

// What a rule sets; what it does not name stays.
struct TokenChange {
  std::optional<std::string> tag, pos, morph, lemma, dep;

  void apply(Token& token) const;
};

struct RulerRule {
  std::vector<std::vector<TokenTest>> patterns;  // any of these sequences
  TokenChange change;
  std::int64_t index = 0;  // which token of the sequence is changed; negative from the end
};

Result<std::vector<RulerRule>> read_ruler_rules(std::string_view bytes);

}  // namespace rapporteur::lang
