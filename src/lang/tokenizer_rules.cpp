#include "lang/tokenizer_rules.h"

#include <algorithm>
#include <array>

#include "lang/msgpack_file.h"

namespace rapporteur::lang {

namespace {

constexpr std::string_view kFile = "tokenizer";
constexpr std::uint64_t kOrthKey = 65;
constexpr std::uint64_t kNormKey = 67;

using Kind = MsgpackValue::Kind;

Result<std::optional<TokenPattern>> read_pattern(const MsgpackValue& file, std::string_view key) {
  const MsgpackValue* value = file.find(key);
  if (value == nullptr || value->is(Kind::nil)) return std::optional<TokenPattern>();
  if (!value->is(Kind::text))
    return fail(ErrorKind::bad_input, std::string(kFile) + ": " + std::string(key) + " is no text");
  Result<TokenPattern> pattern = TokenPattern::compile(value->text);
  if (!pattern) return fail(pattern.error().during(std::string(kFile) + ": " + std::string(key)));
  return std::optional<TokenPattern>(std::move(*pattern));
}

Result<CasePiece> read_piece(const MsgpackValue& value) {
  const MsgpackValue* orth = value.find(kOrthKey);
  const MsgpackValue* norm = value.find(kNormKey);
  const std::size_t known = 2 * (std::size_t{orth != nullptr} + std::size_t{norm != nullptr});
  if (orth == nullptr || !orth->is(Kind::text) || orth->text.empty())
    return fail(ErrorKind::bad_input, "a piece without text");
  if (value.items.size() != known)
    return fail(ErrorKind::unsupported, "a piece sets more than text and norm");
  CasePiece piece{std::string(orth->text), std::nullopt};
  if (norm != nullptr) piece.norm = std::string(norm->text);
  return piece;
}

Result<SpecialCase> read_case(const MsgpackValue& text, const MsgpackValue& pieces) {
  SpecialCase special{std::string(text.text), {}};
  std::string joined;
  for (const MsgpackValue& value : pieces.items) {
    Result<CasePiece> piece = read_piece(value);
    if (!piece) return fail(piece.error());
    joined += piece->text;
    special.pieces.push_back(std::move(*piece));
  }
  if (joined != special.text || joined.empty())
    return fail(ErrorKind::bad_input, "its pieces do not make up its text");
  return special;
}

Result<void> read_cases(const MsgpackValue& file, TokenizerRules& rules) {
  const Result<const MsgpackValue*> cases = require(kFile, file, "exceptions", Kind::map);
  if (!cases) return fail(cases.error());
  const std::vector<MsgpackValue>& items = (*cases)->items;
  for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
    Result<SpecialCase> special = read_case(items[i], items[i + 1]);
    if (!special)
      return fail(special.error().during(std::string(kFile) + ": special case '" +
                                         std::string(items[i].text) + "'"));
    rules.cases.push_back(std::move(*special));
  }
  std::sort(rules.cases.begin(), rules.cases.end(),
            [](const SpecialCase& a, const SpecialCase& b) { return a.text < b.text; });
  return {};
}

}  // namespace

Result<TokenizerRules> read_tokenizer_rules(std::string_view bytes) {
  const Result<MsgpackValue> file = read_msgpack(kFile, bytes);
  if (!file) return fail(file.error());
  if (!file->is(Kind::map)) return fail(ErrorKind::bad_input, std::string(kFile) + ": is no map");
  TokenizerRules rules;
  struct Slot {
    std::string_view key;
    std::optional<TokenPattern>* pattern;
  };
  const std::array<Slot, 5> slots = {{{"prefix_search", &rules.prefix},
                                      {"suffix_search", &rules.suffix},
                                      {"infix_finditer", &rules.infix},
                                      {"url_match", &rules.url},
                                      {"token_match", &rules.whole_token}}};
  for (const Slot& slot : slots) {
    Result<std::optional<TokenPattern>> pattern = read_pattern(*file, slot.key);
    if (!pattern) return fail(pattern.error());
    *slot.pattern = std::move(*pattern);
  }
  const MsgpackValue* heuristics = file->find("faster_heuristics");
  rules.faster_heuristics = heuristics == nullptr || heuristics->is_true();
  if (const Result<void> cases = read_cases(*file, rules); !cases) return fail(cases.error());
  return rules;
}

}  // namespace rapporteur::lang
