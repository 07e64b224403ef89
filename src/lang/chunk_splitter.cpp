#include "lang/chunk_splitter.h"

#include <algorithm>

namespace rapporteur::lang {

namespace {

// A suffix is searched from this far before the end of a long chunk. No suffix of the shipped
// pipelines is longer, but for a run of full stops; without the bound a line of a megabyte
// would take hours.
constexpr std::size_t kSuffixReach = 64;  // bytes

std::size_t match_length(const std::optional<TokenPattern>& pattern, std::string_view text,
                         std::size_t from = 0) {
  if (!pattern) return 0;
  const std::optional<PatternMatch> match = pattern->search(text, from);
  return match ? match->end - match->begin : 0;
}

bool matches_at_start(const std::optional<TokenPattern>& pattern, std::string_view text) {
  if (!pattern) return false;
  const std::optional<PatternMatch> match = pattern->search(text);
  return match && match->begin == 0;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::size_t suffix_search_start(std::string_view text) {
  if (text.size() <= 2 * kSuffixReach) return 0;
  std::size_t at = text.size() - kSuffixReach;
  while (at > 0 && (text[at] == '.' || is_continuation(text[at]))) --at;
  return at;
}

}  // namespace

// The part of a chunk that is still to be split: [begin, end).
struct ChunkSplitter::Rest {
  std::string_view chunk;
  bool with_cases;
  std::size_t begin;
  std::size_t end;
  std::vector<ChunkPiece> pieces;    // so far, from the front
  std::vector<ChunkPiece> suffixes;  // so far, from the end

  [[nodiscard]] std::string_view text() const { return chunk.substr(begin, end - begin); }
  void take_prefix(std::size_t length) {
    pieces.push_back({begin, begin + length, nullptr});
    begin += length;
  }
  void take_suffix(std::size_t length) {
    suffixes.push_back({end - length, end, nullptr});
    end -= length;
  }
};

ChunkSplitter::ChunkSplitter(TokenizerRules rules) : rules_(std::move(rules)) {
  for (const SpecialCase& special : rules_.cases) {
    cases_.emplace(special.text, &special);
    longest_case_ = std::max(longest_case_, special.text.size());
  }
}

const SpecialCase* ChunkSplitter::find_case(std::string_view text) const {
  if (text.size() > longest_case_) return nullptr;
  const auto found = cases_.find(text);
  return found == cases_.end() ? nullptr : found->second;
}

bool ChunkSplitter::has_affix(std::string_view text) const {
  return match_length(rules_.prefix, text) > 0 || match_length(rules_.infix, text) > 0 ||
         match_length(rules_.suffix, text) > 0;
}

// One affix at each end in a round. A special case that appears when one is taken ends it.
void ChunkSplitter::peel(Rest& rest) const {
  const auto is_case = [&](std::string_view text) {
    return rest.with_cases && find_case(text) != nullptr;
  };
  while (rest.begin < rest.end) {
    const std::string_view text = rest.text();
    if (matches_at_start(rules_.whole_token, text)) return;
    if (is_case(text)) return;
    const std::size_t prefix = match_length(rules_.prefix, text);
    if (prefix > 0 && is_case(text.substr(prefix))) return rest.take_prefix(prefix);
    const std::string_view tail = text.substr(prefix);
    const std::size_t suffix = match_length(rules_.suffix, tail, suffix_search_start(tail));
    // The prefix is still on: "(c)" is looked up without its last bracket, not without both.
    if (suffix > 0 && is_case(text.substr(0, text.size() - suffix)))
      return rest.take_suffix(suffix);
    if (prefix == 0 && suffix == 0) return;
    if (prefix > 0) rest.take_prefix(prefix);
    if (suffix > 0) rest.take_suffix(suffix);
  }
}

void ChunkSplitter::add_infixes(Rest& rest) const {
  const std::string_view text = rest.text();
  std::size_t done = 0;
  std::size_t from = 0;
  while (rules_.infix && from <= text.size()) {
    const std::optional<PatternMatch> match = rules_.infix->search(text, from);
    if (!match) break;
    from = std::max(match->end, from + 1);
    while (from < text.size() && is_continuation(text[from])) ++from;
    if (match->begin == 0) continue;
    if (match->begin > done)
      rest.pieces.push_back({rest.begin + done, rest.begin + match->begin, nullptr});
    if (match->end > match->begin)
      rest.pieces.push_back({rest.begin + match->begin, rest.begin + match->end, nullptr});
    done = match->end;
  }
  if (done < text.size()) rest.pieces.push_back({rest.begin + done, rest.end, nullptr});
}

void ChunkSplitter::add_core(Rest& rest) const {
  const std::string_view text = rest.text();
  if (text.empty()) return;
  const SpecialCase* special = rest.with_cases ? find_case(text) : nullptr;
  if (special != nullptr) {
    std::size_t at = rest.begin;
    for (const CasePiece& piece : special->pieces) {
      rest.pieces.push_back({at, at + piece.text.size(), &piece});
      at += piece.text.size();
    }
  } else if (matches_at_start(rules_.whole_token, text) || matches_at_start(rules_.url, text)) {
    rest.pieces.push_back({rest.begin, rest.end, nullptr});
  } else {
    add_infixes(rest);
  }
}

std::vector<ChunkPiece> ChunkSplitter::split(std::string_view chunk, bool with_cases) const {
  Rest rest{chunk, with_cases, 0, chunk.size(), {}, {}};
  peel(rest);
  add_core(rest);
  rest.pieces.insert(rest.pieces.end(), rest.suffixes.rbegin(), rest.suffixes.rend());
  return std::move(rest.pieces);
}

}  // namespace rapporteur::lang
