// A regular expression of a trained pipeline's tokenizer, compiled by PCRE2.
//
// The patterns are written for Python's `re`. After a small rewrite of their escapes, PCRE2
// with UTF and Unicode properties reads them alike (docs/parity.md).

#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "rapporteur/result.h"

namespace rapporteur::lang {

// Bytes [begin, end) of the text that was searched.
struct PatternMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class TokenPattern {
 public:
  // `unsupported` where PCRE2 cannot compile it.
  static Result<TokenPattern> compile(std::string_view python_pattern);

  // The leftmost match that begins at or after `from`; look-behind sees what stands before it.
  // `text` must be valid UTF-8. A search that runs over PCRE2's limits counts as no match.
  [[nodiscard]] std::optional<PatternMatch> search(std::string_view text,
                                                   std::size_t from = 0) const;

 private:
  struct Code;
  std::shared_ptr<const Code> code_;  // shared, so that tokenizers can be copied
};

}  // namespace rapporteur::lang
