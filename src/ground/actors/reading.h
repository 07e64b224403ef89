// One report as the finders of actors see it: its tokens with the marks that the gazetteer puts
// on them, and short ways to ask for words.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ground/gazetteer.h"
#include "rapporteur/analysis.h"
#include "rapporteur/report.h"

namespace rapporteur::ground {

enum class MarkKind { state, adjective, people, seat, body, title, noun, portfolio };

// Tokens [begin, end) are an entry of the gazetteer; `row` is its row there (of lands, bodies,
// titles or nouns, by kind). Marks stand in order and never overlap.
struct Mark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  MarkKind kind = MarkKind::state;
  std::uint32_t row = 0;
  bool is_plural = false;
};

constexpr int kNoMark = -1;

class Reading {
 public:
  Reading(const Report& report, const Analysis& analysis, const Gazetteer& gazetteer);

  [[nodiscard]] const Report& report() const { return report_; }
  [[nodiscard]] const Analysis& analysis() const { return analysis_; }
  [[nodiscard]] const Gazetteer& gazetteer() const { return gazetteer_; }
  [[nodiscard]] const std::vector<Mark>& marks() const { return marks_; }

  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(analysis_.tokens.size());
  }
  [[nodiscard]] const Token& token(std::uint32_t index) const { return analysis_.tokens[index]; }
  [[nodiscard]] std::string_view text(std::uint32_t index) const {
    return report_.slice(token(index).span);
  }
  [[nodiscard]] const std::string& lower(std::uint32_t index) const { return lower_[index]; }
  [[nodiscard]] bool is(std::uint32_t index, std::string_view lower_word) const {
    return index < size() && lower_[index] == lower_word;
  }
  // The bytes of tokens [begin, end), brackets that have no tokens included.
  [[nodiscard]] std::string_view slice(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const;
  // The words of tokens [begin, end) with one blank between those that stand apart; brackets
  // without tokens are left out.
  [[nodiscard]] std::string words(std::uint32_t begin, std::uint32_t end) const;

  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t index) const { return sentence_of_[index]; }
  [[nodiscard]] std::uint32_t sentence_begin(std::uint32_t index) const {
    return analysis_.sentences[sentence_of_[index]].begin;
  }
  [[nodiscard]] std::uint32_t sentence_end(std::uint32_t index) const {
    return analysis_.sentences[sentence_of_[index]].end;
  }
  [[nodiscard]] std::uint32_t paragraph_of(std::uint32_t index) const {
    return analysis_.sentences[sentence_of_[index]].paragraph;
  }

  // The mark over a token, or null.
  [[nodiscard]] const Mark* mark(std::uint32_t index) const;
  [[nodiscard]] bool is_capital(std::uint32_t index) const;
  [[nodiscard]] bool is_possessive(std::uint32_t index) const {
    return index < size() && token(index).tag == "POS";
  }
  [[nodiscard]] bool is_verb(std::uint32_t index) const {
    return index < size() && (token(index).pos == "VERB" || token(index).pos == "AUX");
  }
  // What stands in brackets right behind a token, tokens or not ("Russia"); empty where nothing
  // does.
  [[nodiscard]] std::string_view bracket_after(std::uint32_t index) const;
  // The first token behind such a bracket, or `index` + 1.
  [[nodiscard]] std::uint32_t after_bracket(std::uint32_t index) const;

 private:
  void mark_words();
  std::uint32_t mark_name(std::uint32_t at, std::uint32_t limit);
  std::uint32_t mark_word(std::uint32_t at, std::uint32_t limit);
  std::uint32_t mark_shortened(std::uint32_t at, std::uint32_t limit);
  [[nodiscard]] bool goes_on_as_name(std::uint32_t at) const;
  [[nodiscard]] bool goes_before_word(std::uint32_t at) const;
  void add_mark(Mark mark);
  void add_land(std::uint32_t begin, std::uint32_t end, const LandTerm& term);
  void drop_namesakes();
  void mark_points();
  [[nodiscard]] bool is_in_a_name(std::uint32_t begin, std::uint32_t end) const;

  const Report& report_;
  const Analysis& analysis_;
  const Gazetteer& gazetteer_;
  std::vector<std::string> lower_;
  std::vector<std::uint32_t> sentence_of_;
  std::vector<Mark> marks_;
  std::vector<int> mark_at_;
};

}  // namespace rapporteur::ground
