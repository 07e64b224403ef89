#include "ground/running_words.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace rapporteur::ground {
namespace {

enum class Kind { letter, digit, space, quote, dash, other };

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Kind kind_of(char32_t c) {
  if (c < 0x80) {
    const char plain = static_cast<char>(c);
    if (is_digit(plain)) return Kind::digit;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Kind::letter;
    if (c == ' ' || (c >= '\t' && c <= '\r')) return Kind::space;
    return c == '\'' || c == '`' ? Kind::quote : c == '-' ? Kind::dash : Kind::other;
  }
  if (c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F) return Kind::space;
  if (c >= 0x2010 && c <= 0x2015) return Kind::dash;
  if (c == 0x2018 || c == 0x2019 || c == 0xB4) return Kind::quote;
  if (c == 0xAD || (c >= 0xA1 && c <= 0xBF) || (c >= 0x2016 && c <= 0x2BFF)) return Kind::other;
  return Kind::letter;
}

// Where the digits that begin at `at` end; "1,500" and "3.5" are one number, "2020, 2021" are two.
std::size_t digits_end(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t stop = at;
  while (stop < end && is_digit(text[stop])) ++stop;
  bool grouped = stop - at <= 3;
  while (grouped && stop + 3 < end && text[stop] == ',' && is_digit(text[stop + 1]) &&
         is_digit(text[stop + 2]) && is_digit(text[stop + 3]) &&
         (stop + 4 >= end || !is_digit(text[stop + 4]))) {
    stop += 4;
  }
  // Behind "30." in "30.06.2020" no decimal number begins.
  const bool in_date = at > 1 && text[at - 1] == '.' && is_digit(text[at - 2]);
  if (!in_date && stop + 1 < end && text[stop] == '.' && is_digit(text[stop + 1])) {
    std::size_t decimal = stop + 1;
    while (decimal < end && is_digit(text[decimal])) ++decimal;
    // "30.06.2020" is a date, not a decimal number.
    const bool more = decimal + 1 < end && text[decimal] == '.' && is_digit(text[decimal + 1]);
    if (!more) stop = decimal;
  }
  return stop;
}

RunningWord word_from(std::string_view text, std::size_t begin, std::size_t end, Kind kind) {
  RunningWord word;
  word.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  const std::string_view written = text.substr(begin, end - begin);
  word.is_letters = kind == Kind::letter;
  word.is_digits = kind == Kind::digit;
  word.lower = kind == Kind::quote ? "'" : kind == Kind::dash ? "-" : base::to_lower(written);
  word.is_capital = word.is_letters && word.lower[0] != written[0];
  return word;
}

void tie_to_tokens(RunningWords& words, const Analysis& analysis) {
  if (words.empty()) return;
  std::uint32_t token = tokens_under(analysis, words.front().span).first;
  for (RunningWord& word : words) {
    while (token < analysis.tokens.size() && analysis.tokens[token].span.end <= word.span.begin) {
      ++token;
    }
    if (token < analysis.tokens.size() && analysis.tokens[token].span.overlaps(word.span)) {
      word.token = token;
    }
  }
}

}  // namespace

RunningWords cut_running_words(const Report& report, Span stretch, const Analysis& analysis) {
  RunningWords words;
  const std::string_view text = report.text;
  bool joined = false;
  std::size_t at = stretch.begin;
  while (at < stretch.end) {
    const base::Decoded first = base::decode_at(text, at);
    const Kind kind = kind_of(first.code_point);
    std::size_t end = at + first.bytes;
    if (kind == Kind::space) {
      joined = false;
      at = end;
      continue;
    }
    if (kind == Kind::digit) end = digits_end(text, at, stretch.end);
    while (kind == Kind::letter && end < stretch.end) {
      const base::Decoded next = base::decode_at(text, end);
      if (kind_of(next.code_point) != Kind::letter) break;
      end += next.bytes;
    }
    words.push_back(word_from(text, at, std::min<std::size_t>(end, stretch.end), kind));
    words.back().is_joined = joined;
    joined = true;
    at = end;
  }
  tie_to_tokens(words, analysis);
  return words;
}

const RunningWord& word_at(const RunningWords& words, std::size_t at) {
  static const RunningWord kNone;
  return at < words.size() ? words[at] : kNone;
}

std::pair<std::uint32_t, std::uint32_t> tokens_under(const Analysis& analysis, Span span) {
  const auto& tokens = analysis.tokens;
  const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& t) { return t.span.end <= span.begin; });
  const auto last = std::partition_point(first, tokens.end(),
                                         [&](const Token& t) { return t.span.begin < span.end; });
  return {static_cast<std::uint32_t>(first - tokens.begin()),
          static_cast<std::uint32_t>(last - tokens.begin())};
}

std::vector<Span> read_stretches(const Report& report) {
  if (report.paragraphs.empty()) return {{0, static_cast<std::uint32_t>(report.text.size())}};
  std::vector<Span> stretches;
  for (const Paragraph& paragraph : report.paragraphs) {
    if (paragraph.kind == ParagraphKind::header || paragraph.kind == ParagraphKind::boilerplate) {
      continue;
    }
    stretches.push_back(paragraph.span);
  }
  return stretches;
}

}  // namespace rapporteur::ground
