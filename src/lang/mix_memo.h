// Remembers the first rows of words that were met before.
//
// Before the convolutions a token's row depends on nothing but the token: its text, its norm and
// whether a space follows. News repeats its words, so most rows need not be computed again.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "lang/raw_token.h"
#include "lang/tok2vec.h"

namespace rapporteur::lang {

class MixMemo {
 public:
  // 16,384 words take 12 MB with the two networks of a stock pipeline, and hold 9 of 10 tokens
  // of a day's news. When they are full, all are forgotten.
  explicit MixMemo(std::size_t max_words = 16384);

  // For every token the mixed row of every network, as Tok2Vec::mix gives it. The rows stand
  // until the next call.
  void find(std::span<const RawToken> tokens, std::span<const Tok2Vec> networks,
            std::vector<std::vector<const float*>>& rows);

 private:
  struct Word {
    std::uint64_t orth = 0;
    std::uint64_t norm = 0;
    bool space = false;

    friend bool operator==(const Word&, const Word&) = default;
  };
  void forget(std::size_t expected);
  std::size_t slot_of(const Word& word) const;

  std::size_t max_words_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> slots_;  // word number + 1, or 0; open addressing
  std::vector<AlignedFloats> rows_;   // for each network
  std::vector<std::uint32_t> found_;  // of the call at hand
};

}  // namespace rapporteur::lang
