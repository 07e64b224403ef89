// Finds names and other marked phrases (dates, sums) with their kinds.

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "lang/name_tagging.h"
#include "lang/tok2vec.h"
#include "lang/transition_scorer.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

class NameFinder {
 public:
  static Result<NameFinder> load(TransitionScorer scorer, const std::vector<Move>& moves,
                                 const std::string& component);

  // Appends the names of each text of a batch, in order. No name runs over a sentence start of
  // the parser, which `is_sentence_start` holds for every token.
  void find(std::span<const TokenRange> ranges, std::span<const float* const> tokens,
            std::span<const RawToken> raw, std::span<const std::uint8_t> is_sentence_start,
            StateTable& table, std::vector<NameSpan>& names) const;

 private:
  TransitionScorer scorer_;
  NameMoves moves_;
};

}  // namespace rapporteur::lang
