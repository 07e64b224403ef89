// The features by which a trained pipeline sees a word: norm, shape, first and last letters.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lang/raw_token.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

// Norms that come with a pipeline: string id of the exact text -> norm.
using NormTable = std::unordered_map<std::uint64_t, std::string>;

// Reads `lexeme_norm` from the bytes of vocab/lookups.bin. Empty bytes and a file without that
// table give an empty one.
Result<NormTable> read_norm_table(std::string_view bytes);

// The usual form of a word: that of the pipeline, else one of spaCy's own for punctuation and
// currency, else its lower case.
std::string norm_of(std::string_view text, const NormTable& norms);

// "Xxxxx" for "London": X a capital, x another letter, d a digit, anything else itself; runs
// are cut at four. "LONG" from 100 code points on.
std::string shape_of(std::string_view text);

// The first code point.
std::string_view prefix_of(std::string_view text);

// The last three code points.
std::string_view suffix_of(std::string_view text);

// All features of one word, standing at [0, size).
RawToken make_token(std::string_view text, const NormTable& norms);

// Gives a token another norm than its word has.
void set_norm(RawToken& token, std::string_view norm);

}  // namespace rapporteur::lang
