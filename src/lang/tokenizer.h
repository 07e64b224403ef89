// Cuts a text into the tokens that a trained pipeline was taught with, exactly as spaCy does.
//
// The text is cut at white space, each chunk is split (chunk_splitter.h), and special cases that
// were cut apart are put together again (case_matcher.h). An ordinary space behind a token
// belongs to it; any other white space is a token of its own.

#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "lang/raw_token.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

class Tokenizer {
 public:
  // From the bytes of a pipeline's files `tokenizer` and `vocab/lookups.bin` (empty: no norms).
  static Result<Tokenizer> load(std::string_view tokenizer_bytes, std::string_view lookups_bytes);

  // Tokens in text order; with their spaces they cover the whole text. A byte that is not UTF-8
  // is read as U+FFFD and keeps its place: spans are always bytes of `text`, which must be
  // smaller than 4 GiB. May be called from several threads; each keeps a cache of its own of
  // the chunks it has met.
  [[nodiscard]] std::vector<RawToken> tokenize(std::string_view text) const;

 private:
  struct Tables;
  explicit Tokenizer(std::shared_ptr<const Tables> tables) : tables_(std::move(tables)) {}

  std::shared_ptr<const Tables> tables_;
};

}  // namespace rapporteur::lang
