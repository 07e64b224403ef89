#include "clause/quotations.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace rapporteur::clause {

namespace {

struct Mark {
  std::string_view open, close;
  bool is_single = false;  // also an apostrophe
};

constexpr std::array<Mark, 6> kMarks = {{{"“", "”", false},
                                         {"\"", "\"", false},
                                         {"''", "''", false},
                                         {"``", "''", false},
                                         {"«", "»", false},
                                         {"‘", "’", true}}};
constexpr Mark kStraightSingle = {"'", "'", true};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

class Scanner {
 public:
  Scanner(std::string_view text, std::size_t end) : text_(text), end_(end) {}

  // The mark that opens at `at`: behind it a word begins, before it none ends.
  [[nodiscard]] std::optional<Mark> opening(std::size_t at, std::size_t first) const {
    for (const Mark& mark : kMarks) {
      if (stands(mark.open, at) && opens(mark, at, first)) return mark;
    }
    if (stands("'", at) && !stands("''", at) && opens(kStraightSingle, at, first))
      return kStraightSingle;
    return std::nullopt;
  }

  // Behind the closing mark, or nothing.
  [[nodiscard]] std::optional<std::size_t> behind_closing(const Mark& mark,
                                                          std::size_t from) const {
    for (std::size_t at = from; at < end_; ++at) {
      const bool doubled = mark.close == "\"" && stands("”", at);
      if (!stands(mark.close, at) && !doubled) continue;
      const std::size_t behind = at + (doubled ? std::string_view("”").size() : mark.close.size());
      if (!mark.is_single || closes_single(at, behind)) return behind;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool stands(std::string_view mark, std::size_t at) const {
    return at < end_ && text_.substr(at, mark.size()) == mark;
  }

  [[nodiscard]] bool opens(const Mark& mark, std::size_t at, std::size_t first) const {
    const std::size_t behind = at + mark.open.size();
    if (behind >= end_ || text_[behind] == ' ') return false;
    const bool word_before = at > first && (is_ascii_letter(text_[at - 1]) ||
                                            text_[at - 1] == '.' || text_[at - 1] == ',');
    if (mark.open == mark.close && word_before) return false;
    return !mark.is_single || at == first || text_[at - 1] == ' ' || text_[at - 1] == '(' ||
           static_cast<unsigned char>(text_[at - 1]) >= 0x80;
  }

  static bool is_ascii_letter(char c) {
    return is_letter(c) && static_cast<unsigned char>(c) < 0x80;
  }

  // An apostrophe stands between letters or behind a plural's s, a closing mark does not.
  [[nodiscard]] bool closes_single(std::size_t at, std::size_t behind) const {
    if (behind < end_ && is_letter(text_[behind])) return false;
    const char before = text_[at - 1];
    return before != ' ' && !(before == 's' && behind < end_ && text_[behind] == ' ');
  }

  std::string_view text_;
  std::size_t end_;
};

bool has_space(std::string_view text) { return text.find(' ') != std::string_view::npos; }

void set_tokens(const Analysis& analysis, Quotation& quotation) {
  const auto begins_before = [](const Token& token, std::uint32_t at) {
    return token.span.begin < at;
  };
  const auto first = std::lower_bound(analysis.tokens.begin(), analysis.tokens.end(),
                                      quotation.span.begin, begins_before);
  const auto last =
      std::lower_bound(first, analysis.tokens.end(), quotation.span.end, begins_before);
  quotation.begin = static_cast<TokenIndex>(first - analysis.tokens.begin());
  quotation.end = static_cast<TokenIndex>(last - analysis.tokens.begin());
}

}  // namespace

std::vector<Quotation> find_quotations(const Report& report, const Analysis& analysis) {
  std::vector<Quotation> found;
  for (std::uint32_t number = 0; number < report.paragraphs.size(); ++number) {
    const Paragraph& paragraph = report.paragraphs[number];
    const std::size_t first = std::max(paragraph.span.begin, paragraph.dateline.end);
    const Scanner scanner(report.text, paragraph.span.end);
    for (std::size_t at = first; at < paragraph.span.end; ++at) {
      const auto mark = scanner.opening(at, first);
      if (!mark) continue;
      const auto behind = scanner.behind_closing(*mark, at + mark->open.size());
      if (!behind && mark->is_single) continue;
      const std::size_t end = behind.value_or(paragraph.span.end);
      if (mark->is_single && !has_space(std::string_view(report.text).substr(at, end - at)))
        continue;
      Quotation quotation{{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                          0,
                          0,
                          number,
                          behind.has_value()};
      set_tokens(analysis, quotation);
      if (quotation.begin < quotation.end) found.push_back(quotation);
      at = end - 1;
    }
  }
  return found;
}

}  // namespace rapporteur::clause
