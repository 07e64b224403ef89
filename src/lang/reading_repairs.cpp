#include "lang/reading_repairs.h"

#include <algorithm>
#include <utility>

#include "base/shipped_data.h"
#include "base/utf8.h"
#include "lang/bracket_glosses.h"
#include "lang/leading_days.h"
#include "lang/unicode_class.h"
#include "lang/word_scan.h"

namespace rapporteur::lang {

namespace {

// Zero-width characters, soft hyphens and marks of writing direction: no reader sees them.
bool is_invisible(char32_t point) {
  return point == 0xAD || (point >= 0x200B && point <= 0x200F) ||
         (point >= 0x202A && point <= 0x202E) || point == 0x2060 || point == 0xFEFF;
}

bool is_gap(char32_t point) { return is_white_space(point) || is_invisible(point); }

// The bytes of `part` without white space and invisible characters at both ends.
Span trimmed(std::string_view text, Span part) {
  std::uint32_t begin = part.end;
  std::uint32_t end = part.begin;
  for (std::uint32_t at = part.begin; at < part.end;) {
    const base::Decoded decoded = base::decode_at(text, at);
    if (!is_gap(decoded.code_point)) {
      begin = std::min(begin, at);
      end = at + decoded.bytes;
    }
    at += decoded.bytes;
  }
  return begin < end ? Span{begin, std::min(end, part.end)} : Span{part.begin, part.begin};
}

// Runs of gaps that are not one ordinary space: read as one space where any white space is in
// them, as nothing otherwise.
std::vector<ReadingEdit> find_gaps(std::string_view text, Span part) {
  std::vector<ReadingEdit> edits;
  for (std::uint32_t at = part.begin; at < part.end;) {
    std::uint32_t end = at;
    bool has_space = false;
    while (end < part.end) {
      const base::Decoded decoded = base::decode_at(text, end);
      if (!is_gap(decoded.code_point)) break;
      has_space = has_space || is_white_space(decoded.code_point);
      end += decoded.bytes;
    }
    const bool is_plain = end == at || (end == at + 1 && text[at] == ' ');
    if (!is_plain) edits.push_back({{at, end}, has_space ? " " : "", false});
    at = end > at ? end : at + base::decode_at(text, at).bytes;
  }
  return edits;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// "U.S.-Soviet": the tokenizer parts names at a hyphen between letters only, so the point before
// this one would leave both states in one token.
std::vector<ReadingEdit> find_dotted_pairs(std::string_view text, Span part) {
  std::vector<ReadingEdit> edits;
  for (std::uint32_t at = part.begin + 2; at + 1 < part.end; ++at) {
    if (text[at] == '-' && text[at - 1] == '.' && is_capital(text[at - 2]) &&
        is_capital(text[at + 1]))
      edits.push_back({{at, at + 1}, " - ", false});
  }
  return edits;
}

void append(std::vector<ReadingEdit>& edits, std::vector<ReadingEdit> more) {
  edits.insert(edits.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

bool opens_with_vowel(std::string_view word) {
  return !word.empty() && std::string_view("aeiouAEIOU").find(word[0]) != std::string_view::npos;
}

// "an" before a word that is read with a consonant, and "a" before a vowel: "an Omani" is
// read "a German", as "a Libyan" is.
std::vector<ReadingEdit> fit_articles(std::string_view text, Span part,
                                      const std::vector<ReadingEdit>& edits) {
  std::vector<ReadingEdit> articles;
  for (const ReadingEdit& edit : edits) {
    if (!edit.is_stand_in) continue;
    for (const std::string_view article : {"a ", "an ", "A ", "An "}) {
      const std::size_t size = article.size();
      if (edit.origin.begin < part.begin + size) continue;
      const auto begin = static_cast<std::uint32_t>(edit.origin.begin - size);
      if (text.substr(begin, size) != article ||
          (begin > part.begin && is_word_before(text, begin)))
        continue;
      const std::string fitting =
          std::string(1, article[0]) + (opens_with_vowel(edit.read) ? "n" : "");
      if (fitting.size() + 1 != size)
        articles.push_back({{begin, edit.origin.begin - 1}, fitting, true});
    }
  }
  return articles;
}

// Where the words of a list item begin: behind a bullet, a dash or a number.
std::uint32_t behind_bullet(std::string_view text, Span part) {
  std::uint32_t at = part.begin;
  while (at < part.end && text[at] >= '0' && text[at] <= '9') ++at;
  const bool is_number = at > part.begin && at < part.end && (text[at] == '.' || text[at] == ')');
  if (is_number) {
    ++at;
  } else {
    at = part.begin;
    while (at < part.end && !is_white_space(base::decode_at(text, at).code_point) &&
           !is_word_at(text, at)) {
      at += base::decode_at(text, at).bytes;
    }
  }
  const bool is_mark =
      at > part.begin && at < part.end && is_white_space(base::decode_at(text, at).code_point);
  return is_mark ? at : part.begin;
}

}  // namespace

ReadingRepairs::ReadingRepairs(CountryWords country_words, HyphenedWords hyphened_words,
                               StateSigns signs)
    : country_words_(std::move(country_words)),
      hyphened_words_(std::move(hyphened_words)),
      state_signs_(std::move(signs)) {}

Result<ReadingRepairs> ReadingRepairs::load() {
  Result<CountryWords> words =
      CountryWords::load(base::shipped_data("ground/countries.tsv").value_or(""),
                         base::shipped_data("lang/stand_ins.tsv").value_or(""));
  if (!words) return fail(words.error());
  Result<StateSigns> signs =
      StateSigns::load(base::shipped_data("lang/state_signs.tsv").value_or(""));
  if (!signs) return fail(signs.error());
  return ReadingRepairs(std::move(*words),
                        HyphenedWords(base::shipped_data("lang/hyphened_words.tsv").value_or("")),
                        std::move(*signs));
}

ReadingRepairs ReadingRepairs::with_states(const std::vector<ToldState>& states) const {
  return {country_words_.with_states(states), hyphened_words_, state_signs_};
}

std::vector<ToldState> ReadingRepairs::told_states(const Report& report) const {
  return state_signs_.find(report, country_words_);
}

ReadingText ReadingRepairs::read(std::string_view text, Span part,
                                 const RepairChoice& choice) const {
  const Span seen = trimmed(text, part);
  std::vector<ReadingEdit> edits;
  if (choice.brackets) append(edits, find_bracket_glosses(text, seen));
  if (choice.hyphened_words) append(edits, hyphened_words_.find(text, seen));
  if (choice.country_words) append(edits, country_words_.find(text, seen));
  append(edits, find_dotted_pairs(text, seen));
  append(edits, find_leading_days(text, seen));
  edits = without_overlaps(edits);
  append(edits, fit_articles(text, seen, edits));
  append(edits, find_gaps(text, seen));
  return {text, seen, without_overlaps(edits)};
}

Span part_to_parse(std::string_view text, const Paragraph& paragraph) {
  if (paragraph.kind == ParagraphKind::header || paragraph.kind == ParagraphKind::boilerplate) {
    return {paragraph.span.begin, paragraph.span.begin};
  }
  Span part = paragraph.span;
  if (!paragraph.dateline.empty())
    part.begin = std::max(part.begin, std::min(paragraph.dateline.end, part.end));
  part = trimmed(text, part);
  if (paragraph.kind == ParagraphKind::list_item) part.begin = behind_bullet(text, part);
  return part;
}

}  // namespace rapporteur::lang
