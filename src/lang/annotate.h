// What the parser's side of a pipeline says of some texts, each analysed for itself.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lang/pipeline.h"
#include "lang/pipeline_parts.h"
#include "lang/raw_token.h"
#include "lang/tok2vec.h"
#include "rapporteur/analysis.h"

namespace rapporteur::lang {

// Tokens of all texts, one text after another. Numbers of tokens (heads, edges, names) count
// through all of them.
struct Annotations {
  std::vector<RawToken> raw;
  std::vector<TokenRange> texts;  // the tokens of each text
  std::vector<Token> tokens;      // spans are bytes of the token's own text
  std::vector<std::uint8_t> is_sentence_start;
  std::vector<std::uint32_t> left_edges;
  std::vector<NameSpan> names;
};

// `max_tokens` is what is parsed in one piece: a longer text is cut there, so that no text
// makes the program's memory grow without bound.
Annotations annotate(const std::vector<std::string_view>& texts, const Pipeline::Parts& parts,
                     std::size_t max_tokens);

}  // namespace rapporteur::lang
