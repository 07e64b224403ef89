#include "lang/lexeme.h"

#include <array>
#include <utility>

#include "base/utf8.h"
#include "lang/msgpack_file.h"
#include "lang/string_id.h"
#include "lang/unicode_class.h"

namespace rapporteur::lang {

namespace {

constexpr std::string_view kLookupsFile = "vocab/lookups.bin";
constexpr std::size_t kLongWord = 100;  // code points
constexpr int kLongestRun = 4;
constexpr std::size_t kSuffixLength = 3;

// Built into spaCy, not into its packages (spacy/lang/norm_exceptions.py, MIT).
struct BuiltInNorm {
  std::string_view norm;
  std::vector<std::string_view> words;
};
const std::vector<BuiltInNorm> kBuiltInNorms = {
    {"'s", {"'s", "'S", "’s", "’S"}},
    {"'", {"’", "‘", "´", "`"}},
    {"\"", {"”", "“", "''", "``", "´´", "„", "»", "«", "‘‘", "’’"}},
    {"?", {"？"}},
    {"!", {"！"}},
    {",", {"，"}},
    {";", {"；"}},
    {":", {"："}},
    {".", {"。", "।"}},
    {"...", {"…"}},
    {"-", {"—", "–", "--", "---", "——"}},
    {"$", {"€", "£", "¥", "฿", "US$", "C$", "A$", "₺", "₹", "৳", "₩", "Mex$", "₣", "E£"}},
};

using BuiltInMap = std::unordered_map<std::string, std::string_view>;

const BuiltInMap& built_in_norms() {
  static const BuiltInMap map = [] {
    BuiltInMap filled;
    for (const BuiltInNorm& row : kBuiltInNorms) {
      for (const std::string_view word : row.words) filled.emplace(word, row.norm);
    }
    return filled;
  }();
  return map;
}

std::size_t start_of_point_before(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

char32_t shape_character(char32_t point) {
  if (is_letter(point)) return is_upper_letter(point) ? U'X' : U'x';
  return is_digit(point) ? U'd' : point;
}

}  // namespace

Result<NormTable> read_norm_table(std::string_view bytes) {
  NormTable norms;
  if (bytes.empty()) return norms;
  const Result<MsgpackValue> file = read_msgpack(kLookupsFile, bytes);
  if (!file) return fail(file.error());
  const MsgpackValue* table = file->find("lexeme_norm");
  if (table == nullptr) return norms;
  if (!table->is(MsgpackValue::Kind::map))
    return fail(ErrorKind::bad_input, std::string(kLookupsFile) + ": lexeme_norm is no map");
  for (std::size_t i = 0; i + 1 < table->items.size(); i += 2) {
    norms.emplace(table->items[i].bits, table->items[i + 1].text);
  }
  return norms;
}

std::string norm_of(std::string_view text, const NormTable& norms) {
  if (const auto found = norms.find(string_id(text)); found != norms.end()) return found->second;
  const BuiltInMap& built_in = built_in_norms();
  if (const auto found = built_in.find(std::string(text)); found != built_in.end())
    return std::string(found->second);
  return lower_case(text);
}

std::string shape_of(std::string_view text) {
  if (base::count_code_points(text) >= kLongWord) return "LONG";
  std::string shape;
  char32_t last = 0;
  int run = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::Decoded decoded = base::decode_at(text, at);
    const char32_t mapped = shape_character(decoded.code_point);
    run = at > 0 && mapped == last ? run + 1 : 1;
    if (run <= kLongestRun) base::append_utf8(shape, mapped);
    last = mapped;
    at += decoded.bytes;
  }
  return shape;
}

std::string_view prefix_of(std::string_view text) {
  return text.empty() ? text : text.substr(0, base::decode_at(text, 0).bytes);
}

std::string_view suffix_of(std::string_view text) {
  std::size_t at = text.size();
  for (std::size_t i = 0; i < kSuffixLength && at > 0; ++i) at = start_of_point_before(text, at);
  return text.substr(at);
}

RawToken make_token(std::string_view text, const NormTable& norms) {
  RawToken token;
  token.end = static_cast<std::uint32_t>(text.size());
  token.is_space = is_all_white_space(text);
  token.orth = string_id(text);
  token.prefix = string_id(prefix_of(text));
  token.suffix = string_id(suffix_of(text));
  token.shape = string_id(shape_of(text));
  set_norm(token, norm_of(text, norms));
  return token;
}

void set_norm(RawToken& token, std::string_view norm) {
  token.norm_text = norm;
  token.norm = string_id(norm);
}

}  // namespace rapporteur::lang
