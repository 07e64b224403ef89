// The rules of a trained pipeline's tokenizer, as its file `tokenizer` holds them.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lang/token_pattern.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

// One token of a special case ("do" + "n't" of "don't").
struct CasePiece {
  std::string text;
  std::optional<std::string> norm;  // another norm than the piece would have by itself
};

struct SpecialCase {
  std::string text;  // that of its pieces, one behind the other
  std::vector<CasePiece> pieces;
};

// A pattern that is missing never matches.
struct TokenizerRules {
  std::optional<TokenPattern> prefix;       // what is split off at the front, one after another
  std::optional<TokenPattern> suffix;       // what is split off at the end
  std::optional<TokenPattern> infix;        // where the rest is cut
  std::optional<TokenPattern> url;          // a rest that is kept whole
  std::optional<TokenPattern> whole_token;  // a text that is never split further
  std::vector<SpecialCase> cases;           // sorted by text
  // Look for special cases across chunks only where an affix pattern could have cut one.
  bool faster_heuristics = true;
};

// `bad_input` where the bytes are no tokenizer file, `unsupported` for a pattern or a piece
// attribute that this program does not know.
Result<TokenizerRules> read_tokenizer_rules(std::string_view bytes);

}  // namespace rapporteur::lang
