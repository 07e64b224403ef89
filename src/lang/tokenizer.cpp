#include "lang/tokenizer.h"

#include <atomic>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/utf8.h"
#include "lang/case_matcher.h"
#include "lang/chunk_splitter.h"
#include "lang/lexeme.h"
#include "lang/unicode_class.h"

namespace rapporteur::lang {

namespace {

// News repeats its words: 84 % of the chunks of 157,000 tokens were met before.
constexpr std::size_t kMaxCachedChunks = 32768;
constexpr std::size_t kMaxCachedBytes = 64;  // longer chunks hardly come twice

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};
using ChunkCache =
    std::unordered_map<std::string, std::vector<RawToken>, TextHash, std::equal_to<>>;

std::uint64_t next_serial() {
  static std::atomic<std::uint64_t> serial{0};
  return ++serial;
}

void append_shifted(std::vector<RawToken>& tokens, const std::vector<RawToken>& chunk,
                    std::size_t shift) {
  for (RawToken token : chunk) {
    token.begin += static_cast<std::uint32_t>(shift);
    token.end += static_cast<std::uint32_t>(shift);
    tokens.push_back(std::move(token));
  }
}

// A valid text in place of one with broken bytes, and where its bytes stand in the other.
struct ValidText {
  std::string text;
  std::vector<std::uint32_t> origin;  // one for each byte and one for the end
};

ValidText make_valid(std::string_view text) {
  ValidText valid;
  for (std::size_t at = 0; at < text.size();) {
    const base::Decoded decoded = base::decode_at(text, at);
    base::append_utf8(valid.text, decoded.code_point);
    valid.origin.resize(valid.text.size(), static_cast<std::uint32_t>(at));
    at += decoded.bytes;
  }
  valid.origin.push_back(static_cast<std::uint32_t>(text.size()));
  return valid;
}

}  // namespace

struct Tokenizer::Tables {
  ChunkSplitter splitter;
  NormTable norms;
  CaseMatcher matcher;
  std::uint64_t serial = next_serial();  // tells the caches of two tokenizers apart

  explicit Tables(TokenizerRules rules, NormTable norm_table)
      : splitter(std::move(rules)), norms(std::move(norm_table)) {
    const TokenizerRules& used = splitter.rules();
    for (const SpecialCase& special : used.cases) {
      const bool may_be_cut = !used.faster_heuristics || splitter.has_affix(special.text) ||
                              special.text.find(' ') != std::string::npos;
      if (may_be_cut) add_to_matcher(special.text);
    }
  }

  void add_to_matcher(std::string_view text) {
    std::vector<std::uint64_t> orths;
    for (const RawToken& token : first_pass(text, false)) orths.push_back(token.orth);
    matcher.add(orths);
  }

  [[nodiscard]] std::vector<RawToken> split_chunk(std::string_view chunk, bool with_cases) const {
    std::vector<RawToken> tokens;
    for (const ChunkPiece& piece : splitter.split(chunk, with_cases)) {
      RawToken token = make_token(chunk.substr(piece.begin, piece.end - piece.begin), norms);
      token.begin = static_cast<std::uint32_t>(piece.begin);
      token.end = static_cast<std::uint32_t>(piece.end);
      if (piece.from != nullptr && piece.from->norm) set_norm(token, *piece.from->norm);
      tokens.push_back(std::move(token));
    }
    return tokens;
  }

  void add_chunk(std::vector<RawToken>& tokens, std::string_view text, std::size_t begin,
                 std::size_t end, bool with_cases) const {
    const std::string_view chunk = text.substr(begin, end - begin);
    if (!with_cases || chunk.size() > kMaxCachedBytes) {
      return append_shifted(tokens, split_chunk(chunk, with_cases), begin);
    }
    thread_local ChunkCache cache;
    thread_local std::uint64_t owner = 0;
    if (owner != serial || cache.size() >= kMaxCachedChunks) {
      cache.clear();
      owner = serial;
    }
    auto found = cache.find(chunk);
    if (found == cache.end())
      found = cache.emplace(std::string(chunk), split_chunk(chunk, with_cases)).first;
    append_shifted(tokens, found->second, begin);
  }

  // Chunks of white space and of anything else take turns. The first ordinary space of a run is
  // left to the token before it.
  [[nodiscard]] std::vector<RawToken> first_pass(std::string_view text, bool with_cases) const {
    std::vector<RawToken> tokens;
    if (text.empty()) return tokens;
    bool in_space = is_white_space(base::decode_at(text, 0).code_point);
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
      const base::Decoded decoded = base::decode_at(text, at);
      if (is_white_space(decoded.code_point) != in_space) {
        if (start < at) add_chunk(tokens, text, start, at, with_cases);
        start = at;
        if (decoded.code_point == U' ') {
          tokens.back().space = true;
          start = at + 1;
        }
        in_space = !in_space;
      }
      at += decoded.bytes;
    }
    if (start < text.size()) add_chunk(tokens, text, start, text.size(), with_cases);
    return tokens;
  }

  // Puts a special case in the place of the tokens that spell it.
  void add_case(std::vector<RawToken>& out, const std::vector<RawToken>& tokens, CaseSpan range,
                std::string_view text) const {
    const std::size_t begin = tokens[range.begin].begin;
    const std::string_view words = text.substr(begin, tokens[range.end - 1].end - begin);
    if (splitter.find_case(words) == nullptr) {
      out.insert(out.end(), tokens.begin() + static_cast<std::ptrdiff_t>(range.begin),
                 tokens.begin() + static_cast<std::ptrdiff_t>(range.end));
      return;
    }
    append_shifted(out, split_chunk(words, true), begin);
    out.back().space = tokens[range.end - 1].space;
  }

  [[nodiscard]] std::vector<RawToken> tokenize(std::string_view text) const {
    std::vector<RawToken> tokens = first_pass(text, true);
    const std::vector<CaseSpan> ranges = matcher.find(tokens);
    if (ranges.empty()) return tokens;
    std::vector<RawToken> merged;
    std::size_t done = 0;
    for (const CaseSpan& range : ranges) {
      merged.insert(merged.end(), tokens.begin() + static_cast<std::ptrdiff_t>(done),
                    tokens.begin() + static_cast<std::ptrdiff_t>(range.begin));
      add_case(merged, tokens, range, text);
      done = range.end;
    }
    merged.insert(merged.end(), tokens.begin() + static_cast<std::ptrdiff_t>(done), tokens.end());
    return merged;
  }
};

Result<Tokenizer> Tokenizer::load(std::string_view tokenizer_bytes,
                                  std::string_view lookups_bytes) {
  Result<TokenizerRules> rules = read_tokenizer_rules(tokenizer_bytes);
  if (!rules) return fail(rules.error());
  Result<NormTable> norms = read_norm_table(lookups_bytes);
  if (!norms) return fail(norms.error());
  return Tokenizer(std::make_shared<const Tables>(std::move(*rules), std::move(*norms)));
}

std::vector<RawToken> Tokenizer::tokenize(std::string_view text) const {
  if (base::is_valid_utf8(text)) return tables_->tokenize(text);
  const ValidText valid = make_valid(text);
  std::vector<RawToken> tokens = tables_->tokenize(valid.text);
  for (RawToken& token : tokens) {
    token.begin = valid.origin[token.begin];
    token.end = valid.origin[token.end];
  }
  return tokens;
}

}  // namespace rapporteur::lang
