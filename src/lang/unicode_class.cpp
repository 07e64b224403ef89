#include "lang/unicode_class.h"

#include <algorithm>
#include <bitset>

#include "base/utf8.h"

namespace rapporteur::lang {

namespace {

constexpr char32_t kCapitalSigma = 0x3A3;
constexpr char32_t kFinalSigma = 0x3C2;
constexpr char32_t kCapitalDottedI = 0x130;
constexpr std::size_t kPlane = 0x10000;

bool search(const std::vector<CodeRange>& ranges, char32_t code_point) {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), code_point,
                       [](char32_t c, const CodeRange& range) { return c < range.first; });
  return after != ranges.begin() && code_point <= std::prev(after)->last;
}

// One bit for each code point of the first plane, where nearly all text is; a search above it.
class CodeSet {
 public:
  explicit CodeSet(const std::vector<CodeRange>& ranges) : ranges_(ranges) {
    for (const CodeRange& range : ranges) {
      for (std::uint32_t c = range.first; c <= range.last && c < kPlane; ++c) plane_.set(c);
    }
  }
  [[nodiscard]] bool has(char32_t code_point) const {
    return code_point < kPlane ? plane_[code_point] : search(ranges_, code_point);
  }

 private:
  const std::vector<CodeRange>& ranges_;
  std::bitset<kPlane> plane_;
};

char32_t lower_of(char32_t code_point) {
  const auto found =
      std::lower_bound(kLowerPairs.begin(), kLowerPairs.end(), code_point,
                       [](const LowerPair& pair, char32_t c) { return pair.from < c; });
  return found != kLowerPairs.end() && found->from == code_point ? found->to : code_point;
}

std::u32string decode(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) {
    const base::Decoded decoded = base::decode_at(text, at);
    points += decoded.code_point;
    at += decoded.bytes;
  }
  return points;
}

// A sigma is a final one behind a cased letter and before none; case-ignorable characters
// (apostrophes, combining marks) do not count on either side.
bool is_final_sigma(const std::u32string& points, std::size_t at) {
  static const CodeSet cased(kCasedRanges);
  static const CodeSet ignorable(kCaseIgnorableRanges);
  std::size_t before = at;
  while (before > 0 && ignorable.has(points[before - 1])) --before;
  if (before == 0 || !cased.has(points[before - 1])) return false;
  std::size_t after = at + 1;
  while (after < points.size() && ignorable.has(points[after])) ++after;
  return after == points.size() || !cased.has(points[after]);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

void append_lower(std::string& out, const std::u32string& points, std::size_t at) {
  const char32_t point = points[at];
  if (point == kCapitalSigma && is_final_sigma(points, at)) {
    base::append_utf8(out, kFinalSigma);
  } else if (point == kCapitalDottedI) {
    out += "i\xCC\x87";
  } else {
    base::append_utf8(out, lower_of(point));
  }
}

bool all_of_points(std::string_view text, bool (*holds)(char32_t)) {
  for (std::size_t at = 0; at < text.size();) {
    const base::Decoded decoded = base::decode_at(text, at);
    if (!holds(decoded.code_point)) return false;
    at += decoded.bytes;
  }
  return !text.empty();
}

}  // namespace

bool is_letter(char32_t code_point) {
  static const CodeSet set(kLetterRanges);
  return set.has(code_point);
}

bool is_upper_letter(char32_t code_point) {
  static const CodeSet set(kUpperLetterRanges);
  return set.has(code_point);
}

bool is_digit(char32_t code_point) {
  static const CodeSet set(kDigitRanges);
  return set.has(code_point);
}

bool is_white_space(char32_t code_point) {
  if (code_point < 0x80)
    return code_point == ' ' || (code_point >= 0x9 && code_point <= 0xD) ||
           (code_point >= 0x1C && code_point <= 0x1F);
  return search(kSpaceRanges, code_point);
}

bool is_all_letters(std::string_view text) { return all_of_points(text, is_letter); }

bool is_all_white_space(std::string_view text) { return all_of_points(text, is_white_space); }

std::string lower_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  if (is_ascii(text)) {
    for (const char c : text) out += lower_ascii(c);
    return out;
  }
  const std::u32string points = decode(text);
  std::size_t byte = 0;
  for (std::size_t at = 0; at < points.size(); ++at) {
    const base::Decoded decoded = base::decode_at(text, byte);
    if (decoded.valid) {
      append_lower(out, points, at);
    } else {
      out += text[byte];
    }
    byte += decoded.bytes;
  }
  return out;
}

}  // namespace rapporteur::lang
