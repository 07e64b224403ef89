#include "lang/annotate.h"

#include <algorithm>
#include <span>
#include <utility>

namespace rapporteur::lang {

namespace {

// Texts are taken together up to this many tokens: weights are then read once for all of them,
// and the rows still fit into the processor's second cache.
constexpr std::size_t kBatchTokens = 512;

// Pieces of texts that are run together, as ranges of tokens.
std::vector<TokenRange> cut_long(const std::vector<TokenRange>& texts, std::size_t max_tokens) {
  std::vector<TokenRange> pieces;
  for (const TokenRange& text : texts) {
    for (std::size_t begin = text.begin; begin < text.end; begin += max_tokens) {
      pieces.push_back({begin, std::min(text.end, begin + max_tokens)});
    }
  }
  return pieces;
}

class Annotator {
 public:
  Annotator(const Pipeline::Parts& parts, Room& room, const std::vector<std::string_view>& texts)
      : parts_(parts), room_(room) {
    result_.raw.reserve(1024);
    for (const std::string_view text : texts) {
      std::vector<RawToken> tokens = parts.tokenizer->tokenize(text);
      const std::size_t begin = result_.raw.size();
      for (RawToken& token : tokens)
        words_.push_back(text.substr(token.begin, token.end - token.begin));
      std::move(tokens.begin(), tokens.end(), std::back_inserter(result_.raw));
      result_.texts.push_back({begin, result_.raw.size()});
    }
    result_.tokens.resize(result_.raw.size());
  }

  Annotations run(std::size_t max_tokens) {
    const std::vector<TokenRange> pieces = cut_long(result_.texts, max_tokens);
    for (std::size_t first = 0; first < pieces.size();) {
      std::size_t last = first + 1;
      while (last < pieces.size() && pieces[last].end - pieces[first].begin <= kBatchTokens) ++last;
      run_batch(std::span(pieces).subspan(first, last - first));
      first = last;
    }
    // The ruler matches sequences, which must not run from one text into the next.
    for (const TokenRange& text : result_.texts) apply_rules(text);
    return std::move(result_);
  }

 private:
  void run_batch(std::span<const TokenRange> pieces);
  void encode(std::span<const TokenRange> pieces, std::span<const RawToken> raw);
  void write_tokens(std::size_t first, ParsedArcs& arcs);
  void write_names(std::size_t first, std::vector<NameSpan>& names);
  void apply_rules(TokenRange text);

  const Pipeline::Parts& parts_;
  Room& room_;
  Annotations result_;
  std::vector<std::string_view> words_;
};

void Annotator::run_batch(std::span<const TokenRange> pieces) {
  const std::size_t first = pieces.front().begin;
  const auto raw = std::span<const RawToken>(result_.raw).subspan(first, pieces.back().end - first);
  std::vector<TokenRange> ranges;
  for (const TokenRange& piece : pieces) ranges.push_back({piece.begin - first, piece.end - first});
  encode(ranges, raw);
  parts_.tagger.tag(room_.encoded[parts_.tagger_network].tokens, room_.tag_scores, room_.tags);
  ParsedArcs arcs;
  parts_.parser.parse(ranges, room_.encoded[parts_.parser_network].tokens, raw, room_.parser, arcs);
  std::vector<NameSpan> names;
  parts_.names.find(ranges, room_.encoded[parts_.names_network].tokens, raw, arcs.is_sentence_start,
                    room_.names, names);
  write_tokens(first, arcs);
  write_names(first, names);
}

void Annotator::encode(std::span<const TokenRange> pieces, std::span<const RawToken> raw) {
  room_.memo.find(raw, parts_.networks, room_.mixed);
  room_.encoded.resize(parts_.networks.size());
  for (std::size_t n = 0; n < parts_.networks.size(); ++n) {
    parts_.networks[n].encode(pieces, room_.mixed[n], room_.encoded[n]);
  }
}

void Annotator::write_tokens(std::size_t first, ParsedArcs& arcs) {
  const auto offset = static_cast<std::uint32_t>(first);
  for (std::size_t i = 0; i < arcs.heads.size(); ++i) {
    const RawToken& raw = result_.raw[first + i];
    Token& token = result_.tokens[first + i];
    token.span = {raw.begin, raw.end};
    token.space_after = raw.space;
    token.norm = raw.norm_text;
    token.tag = parts_.tagger.labels()[room_.tags[i]];
    token.head = arcs.heads[i] + offset;
    token.dep = std::move(arcs.labels[i]);
    result_.left_edges.push_back(arcs.left_edges[i] + offset);
    result_.is_sentence_start.push_back(arcs.is_sentence_start[i]);
  }
}

void Annotator::write_names(std::size_t first, std::vector<NameSpan>& names) {
  const auto offset = static_cast<std::uint32_t>(first);
  for (NameSpan& name : names) {
    name.begin += offset;
    name.end += offset;
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
      result_.tokens[i].ent_iob = i == name.begin ? "B" : "I";
      result_.tokens[i].ent_type = name.label;
    }
    result_.names.push_back(std::move(name));
  }
}

void Annotator::apply_rules(TokenRange text) {
  const auto begin = static_cast<std::ptrdiff_t>(text.begin);
  const auto end = static_cast<std::ptrdiff_t>(text.end);
  std::vector<Token> tokens(std::make_move_iterator(result_.tokens.begin() + begin),
                            std::make_move_iterator(result_.tokens.begin() + end));
  const std::vector<std::string_view> words(words_.begin() + begin, words_.begin() + end);
  parts_.ruler->apply(words, tokens);
  parts_.lemmatizer->apply(words, tokens);
  std::move(tokens.begin(), tokens.end(), result_.tokens.begin() + begin);
}

}  // namespace

std::unique_ptr<Room> RoomPool::take() {
  const std::lock_guard lock(mutex_);
  if (free_.empty()) return std::make_unique<Room>();
  std::unique_ptr<Room> room = std::move(free_.back());
  free_.pop_back();
  return room;
}

void RoomPool::give_back(std::unique_ptr<Room> room) {
  const std::lock_guard lock(mutex_);
  free_.push_back(std::move(room));
}

Annotations annotate(const std::vector<std::string_view>& texts, const Pipeline::Parts& parts,
                     std::size_t max_tokens) {
  std::unique_ptr<Room> room = parts.rooms.take();
  Annotations annotations = Annotator(parts, *room, texts).run(max_tokens);
  parts.rooms.give_back(std::move(room));
  return annotations;
}

}  // namespace rapporteur::lang
