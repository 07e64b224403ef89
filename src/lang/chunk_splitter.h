// Splits one chunk, a stretch without white space (or of nothing else), into tokens.
//
// Affixes are peeled off from both ends in turns until a special case or nothing more is left:
// "(don't!)" gives "(" and ")" , then "!", then the special case "do" + "n't". What remains is
// a URL or is cut at its infixes ("well-known").

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lang/tokenizer_rules.h"

namespace rapporteur::lang {

// Bytes [begin, end) of the chunk. `from` is the piece of the special case that made it; it
// lives as long as the rules.
struct ChunkPiece {
  std::size_t begin = 0;
  std::size_t end = 0;
  const CasePiece* from = nullptr;
};

class ChunkSplitter {
 public:
  explicit ChunkSplitter(TokenizerRules rules);
  ChunkSplitter(const ChunkSplitter&) = delete;
  ChunkSplitter& operator=(const ChunkSplitter&) = delete;

  // The pieces of `chunk` (valid UTF-8, not empty) in order, without gaps.
  [[nodiscard]] std::vector<ChunkPiece> split(std::string_view chunk, bool with_cases) const;

  // Null where `text` is no special case.
  [[nodiscard]] const SpecialCase* find_case(std::string_view text) const;

  // True where an affix pattern could cut `text`.
  [[nodiscard]] bool has_affix(std::string_view text) const;

  [[nodiscard]] const TokenizerRules& rules() const { return rules_; }

 private:
  struct Rest;
  void peel(Rest& rest) const;
  void add_core(Rest& rest) const;
  void add_infixes(Rest& rest) const;

  TokenizerRules rules_;
  std::unordered_map<std::string_view, const SpecialCase*> cases_;
  std::size_t longest_case_ = 0;
};

}  // namespace rapporteur::lang
