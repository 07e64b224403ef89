// Finds the head of every word: the arc-eager system driven by the trained scores.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "lang/arc_eager.h"
#include "lang/moves_file.h"
#include "lang/tok2vec.h"
#include "lang/transition_scorer.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

struct ParserRoom {
  StateTable table;
  ArcEagerState state;
};

// Heads are token numbers of the batch; a root is its own head.
struct ParsedArcs {
  std::vector<std::uint32_t> heads;
  std::vector<std::string> labels;
  std::vector<std::uint32_t> left_edges;
  std::vector<std::uint8_t> is_sentence_start;
};

class DependencyParser {
 public:
  // `bad_input` where the moves do not fit the network, `unsupported` for an action or a state
  // that is not that of spaCy's parser.
  static Result<DependencyParser> load(TransitionScorer scorer, std::vector<Move> moves,
                                       const std::string& component);

  // Parses each text of a batch for itself. `tokens` are the vectors of all its tokens.
  void parse(std::span<const TokenRange> ranges, std::span<const float* const> tokens,
             std::span<const RawToken> raw, ParserRoom& room, ParsedArcs& arcs) const;

 private:
  void run(TokenRange range, ParserRoom& room) const;
  void take_arcs(TokenRange range, std::span<const RawToken> raw, const ArcEagerState& state,
                 ParsedArcs& arcs) const;

  TransitionScorer scorer_;
  std::vector<Move> moves_;
  std::vector<std::uint8_t> is_marked_;  // the label asks for deprojectivising
  std::vector<float> penalties_;         // [set of valid actions][class]
};

}  // namespace rapporteur::lang
