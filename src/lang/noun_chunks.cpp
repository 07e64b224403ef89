#include "lang/noun_chunks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rapporteur::lang {

namespace {

constexpr std::array<std::string_view, 10> kPhraseRelations = {
    "oprd", "nsubj", "dobj", "nsubjpass", "pcomp", "pobj", "dative", "appos", "attr", "ROOT"};

bool opens_phrase(const Token& token) {
  return std::find(kPhraseRelations.begin(), kPhraseRelations.end(), token.dep) !=
         kPhraseRelations.end();
}

bool is_nominal(const Token& token) {
  return token.pos == "NOUN" || token.pos == "PROPN" || token.pos == "PRON";
}

// The first of the words that a conjunct stands beside.
const Token& first_conjunct(const std::vector<Token>& tokens, const Token& token) {
  std::uint32_t at = token.head;
  while (tokens[at].dep == "conj" && tokens[at].head < at) at = tokens[at].head;
  return tokens[at];
}

}  // namespace

std::vector<NounChunk> find_noun_chunks(const std::vector<Token>& tokens,
                                        const std::vector<std::uint32_t>& left_edges) {
  std::vector<NounChunk> chunks;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (!is_nominal(tokens[i])) continue;
    if (!chunks.empty() && left_edges[i] < chunks.back().end) continue;
    const bool is_conjunct =
        tokens[i].dep == "conj" && opens_phrase(first_conjunct(tokens, tokens[i]));
    if (opens_phrase(tokens[i]) || is_conjunct) chunks.push_back({left_edges[i], i + 1, i});
  }
  return chunks;
}

}  // namespace rapporteur::lang
