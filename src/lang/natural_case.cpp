#include "lang/natural_case.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "lang/known_words.h"
#include "lang/pipeline_parts.h"
#include "lang/reading_repairs.h"
#include "lang/word_scan.h"

namespace rapporteur::lang {

namespace {

// Fewer words in capitals may be a name or a cry.
constexpr std::size_t kFewestWords = 4;
constexpr std::size_t kLongestAcronym = 7;

struct Word {
  Span span;
  std::string lower;
};

std::vector<Word> cut_words(std::string_view text, Span part) {
  std::vector<Word> words;
  for (std::size_t at = part.begin; at < part.end;) {
    const std::size_t end = std::min<std::size_t>(end_of_letters(text, at), part.end);
    if (end == at) {
      ++at;
      continue;
    }
    words.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                     base::to_lower(text.substr(at, end - at))});
    at = end;
  }
  return words;
}

bool is_in_capitals(std::string_view text, Span part) {
  std::size_t words = 0;
  for (const Word& word : cut_words(text, part)) {
    const std::string_view written = text.substr(word.span.begin, word.span.size());
    const bool has_small =
        std::ranges::any_of(written, [](char c) { return c >= 'a' && c <= 'z'; });
    if (has_small) return false;
    if (written.size() > 1) ++words;
  }
  return words >= kFewestWords;
}

class Recaser {
 public:
  Recaser(std::string& text, const Lemmatizer& lemmatizer)
      : text_(text), lemmatizer_(lemmatizer), known_(known_words()) {}

  void find_acronyms(Span part) {
    const std::vector<Word> words = cut_words(text_, part);
    for (const Word& word : words) {
      if (is_bracketed(word.span) && word.lower.size() <= kLongestAcronym &&
          word.lower.size() > 1 && !lemmatizer_.is_word(word.lower))
        acronyms_.insert(word.lower);
    }
  }

  void recase(Span part) {
    words_ = cut_words(text_, part);
    capital_.assign(words_.size(), false);
    kept_.assign(words_.size(), false);
    lower_.clear();
    for (const Word& word : words_) lower_.push_back(word.lower);
    for (std::size_t at = 0; at < words_.size();) at = judge(at);
    for (std::size_t at = 0; at < words_.size(); ++at) join_names(at);
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (is_bracketed(words_[at].span)) name_what_it_stands_for(at);
    }
    for (std::size_t at = 0; at < words_.size(); ++at) write(at);
  }

 private:
  [[nodiscard]] char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  [[nodiscard]] bool is_bracketed(Span word) const {
    if (word.begin == 0) return false;
    const char before = byte(word.begin - 1);
    const char after = byte(word.end);
    return (before == '(' && after == ')') || (before == '[' && after == ']');
  }

  // "U.S.", "J. PEREZ": letters with full stops stay as they are.
  [[nodiscard]] bool is_initial(std::size_t at) const {
    return words_[at].span.size() == 1 && byte(words_[at].span.end) == '.';
  }

  [[nodiscard]] bool opens_sentence(std::size_t at) const {
    if (at == 0) return true;
    std::size_t before = words_[at].span.begin;
    const std::size_t stop = words_[at - 1].span.end;
    while (before > stop &&
           std::string_view(" \t\r\n\"'([-").find(byte(before - 1)) != std::string_view::npos)
      --before;
    if (before <= stop) return false;
    const char mark = byte(before - 1);
    const bool is_short = mark == '.' && words_[at - 1].span.size() == 1;
    return (mark == '.' || mark == '?' || mark == '!' || mark == ']') && !is_short;
  }

  // Reads the word at `at`, or the name that begins there; where to go on.
  std::size_t judge(std::size_t at) {
    const std::string& word = lower_[at];
    const bool is_acronym = acronyms_.contains(word) || known_.is("acronym", word);
    if (is_initial(at) || (is_acronym && !lemmatizer_.is_word(word) && !known_.is("small", word))) {
      kept_[at] = true;
      return at + 1;
    }
    const std::size_t name = known_.name_at(lower_, at);
    const bool is_small = known_.is("small", word);
    if (name > 1 || (name == 1 && !is_small)) {
      for (std::size_t i = at; i < at + name; ++i) capital_[i] = !known_.is("small", lower_[i]);
      return at + name;
    }
    const bool is_day = known_.is("day", word) && !(word == "may" && !is_by_number(at)) &&
                        !(word == "march" && !is_by_number(at));
    capital_[at] = is_day || word == "i" ||
                   (!is_small && !known_.is("particle", word) && !known_.is("article", word) &&
                    word.size() > 1 && !lemmatizer_.is_word(word));
    return at + 1;
  }

  [[nodiscard]] bool is_by_number(std::size_t at) const {
    const std::size_t begin = words_[at].span.begin;
    const std::size_t end = words_[at].span.end;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return (begin > 1 && is_digit(byte(begin - 2))) || is_digit(byte(end + 1));
  }

  [[nodiscard]] bool touches(std::size_t at) const {
    return at + 1 < words_.size() && words_[at + 1].span.begin == words_[at].span.end + 1 &&
           (byte(words_[at].span.end) == ' ' || byte(words_[at].span.end) == '\n');
  }

  // "PRESIDENT CEREZO", "LA PAZ": a title or an article before a name is part of it.
  void join_names(std::size_t at) {
    const bool leads = known_.is("title", lower_[at]) || known_.is("article", lower_[at]);
    if (!leads || capital_[at] || !touches(at)) return;
    const bool by_article = known_.is("article", lower_[at + 1]) && at + 2 < words_.size();
    if (capital_[at + 1] || (by_article && capital_[at + 2])) capital_[at] = true;
    const bool by_given_name = known_.is("title", lower_[at]) && touches(at + 1) &&
                               at + 2 < words_.size() && capital_[at + 2] &&
                               !known_.is("small", lower_[at + 1]) &&
                               !known_.is("particle", lower_[at + 1]);
    if (by_given_name) capital_[at] = capital_[at + 1] = true;
  }

  // "NATIONAL LIBERATION FRONT (NLF)".
  void name_what_it_stands_for(std::size_t at) {
    const std::string& acronym = lower_[at];
    std::size_t left = acronym.size();
    std::size_t first = at;
    while (first > 0 && left > 0 && at - first < acronym.size() + 4) {
      --first;
      if (lower_[first][0] == acronym[left - 1]) {
        --left;
      } else if (!known_.is("small", lower_[first]) && !known_.is("particle", lower_[first])) {
        return;
      }
    }
    if (left > 0 || acronym.size() < 2) return;
    for (std::size_t i = first; i < at; ++i)
      capital_[i] = capital_[i] || !known_.is("small", lower_[i]);
  }

  void write(std::size_t at) {
    const Word& word = words_[at];
    if (kept_[at]) return;
    const std::size_t begin = word.span.begin + (capital_[at] || opens_sentence(at) ? 1 : 0);
    for (std::size_t i = begin; i < word.span.end; ++i) {
      if (text_[i] >= 'A' && text_[i] <= 'Z') text_[i] = static_cast<char>(text_[i] - 'A' + 'a');
    }
  }

  std::string& text_;
  const Lemmatizer& lemmatizer_;
  const KnownWords& known_;
  std::set<std::string> acronyms_;
  std::vector<Word> words_;
  Words lower_;
  std::vector<bool> capital_, kept_;
};

}  // namespace

std::optional<Report> in_natural_case(const Report& report, const Pipeline& pipeline) {
  std::vector<Span> parts;
  for (const Paragraph& paragraph : report.paragraphs) {
    const Span part = part_to_parse(report.text, paragraph);
    if (!part.empty() && is_in_capitals(report.text, part)) parts.push_back(part);
  }
  if (parts.empty()) return std::nullopt;
  Report natural = report;
  Recaser recaser(natural.text, *pipeline.parts().lemmatizer);
  for (const Span part : parts) recaser.find_acronyms(part);
  for (const Span part : parts) recaser.recase(part);
  return natural;
}

}  // namespace rapporteur::lang
