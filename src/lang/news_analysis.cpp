// Several tokens may stand for one word of the report ("co-chair" read as "joint chairman").
// Of such a group the token that hangs outside it is kept, and stands for all in the tree.

#include "lang/news_analysis.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "lang/noun_chunks.h"

namespace rapporteur::lang {

namespace {

constexpr std::uint32_t kDropped = 0xffffffff;

// A token of the annotations with the bytes of the report that it stands for.
struct Origin {
  Span span;
  bool has_stand_in = false;
};

// A comma that is read where the report has none stands for a space.
bool is_blank(std::string_view words) {
  return words.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::vector<Origin> find_origins(const std::vector<ReadParagraph>& paragraphs,
                                 const Annotations& annotations) {
  std::vector<Origin> origins(annotations.tokens.size());
  for (std::size_t text = 0; text < paragraphs.size(); ++text) {
    const ReadingText& reading = paragraphs[text].reading;
    for (std::size_t i = annotations.texts[text].begin; i < annotations.texts[text].end; ++i) {
      const Span span = annotations.tokens[i].span;
      origins[i] = {reading.origin(span.begin, span.end),
                    reading.has_stand_in(span.begin, span.end)};
    }
  }
  return origins;
}

class Overlay {
 public:
  Overlay(const Report& report, const std::vector<ReadParagraph>& paragraphs,
          const Annotations& annotations, const Lemmatizer& lemmatizer)
      : report_(report),
        paragraphs_(paragraphs),
        annotations_(annotations),
        lemmatizer_(lemmatizer),
        origins_(find_origins(paragraphs, annotations)) {}

  Analysis run() {
    choose_tokens();
    for (const std::uint32_t old : kept_) write_token(old);
    for (std::size_t text = 0; text < paragraphs_.size(); ++text) write_sentences(text);
    for (const NameSpan& name : annotations_.names) {
      const auto [begin, end] = kept_range(name.begin, name.end);
      if (begin < end) analysis_.names.push_back({begin, end, name.label});
    }
    for (const NounChunk& chunk : find_noun_chunks(annotations_.tokens, annotations_.left_edges)) {
      const auto [begin, end] = kept_range(chunk.begin, chunk.end);
      if (begin < end) analysis_.chunks.push_back({begin, end, new_number(chunk.root)});
    }
    return std::move(analysis_);
  }

 private:
  void choose_tokens();
  std::size_t end_of_group(std::size_t begin, std::size_t end) const;
  void keep_one(std::size_t begin, std::size_t end);
  void write_token(std::uint32_t old);
  void write_sentences(std::size_t text);
  [[nodiscard]] std::uint32_t new_number(std::uint32_t old) const;
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> kept_range(std::uint32_t begin,
                                                                   std::uint32_t end) const;

  const Report& report_;
  const std::vector<ReadParagraph>& paragraphs_;
  const Annotations& annotations_;
  const Lemmatizer& lemmatizer_;
  std::vector<Origin> origins_;
  std::vector<std::uint32_t> kept_;     // old numbers of the tokens that stay
  std::vector<std::uint32_t> renamed_;  // new number of each old token, or kDropped
  Analysis analysis_;
};

void Overlay::choose_tokens() {
  renamed_.assign(annotations_.tokens.size(), kDropped);
  for (const TokenRange& text : annotations_.texts) {
    for (std::size_t i = text.begin; i < text.end;) {
      const std::size_t end = end_of_group(i, text.end);
      if (!annotations_.raw[i].is_space && !is_blank(report_.slice(origins_[i].span)))
        keep_one(i, end);
      i = end;
    }
  }
}

std::size_t Overlay::end_of_group(std::size_t begin, std::size_t end) const {
  std::size_t next = begin + 1;
  while (next < end && origins_[next].span.overlaps(origins_[begin].span)) ++next;
  return next;
}

void Overlay::keep_one(std::size_t begin, std::size_t end) {
  std::size_t chosen = begin;
  for (std::size_t i = begin; i < end; ++i) {
    const std::uint32_t head = annotations_.tokens[i].head;
    if (head == i || head < begin || head >= end) {
      chosen = i;
      break;
    }
  }
  for (std::size_t i = begin; i < end; ++i) renamed_[i] = static_cast<std::uint32_t>(kept_.size());
  kept_.push_back(static_cast<std::uint32_t>(chosen));
}

// The number of a token that stays, or of the nearest one above a white-space token that goes.
std::uint32_t Overlay::new_number(std::uint32_t old) const {
  while (renamed_[old] == kDropped && annotations_.tokens[old].head != old)
    old = annotations_.tokens[old].head;
  return renamed_[old];
}

std::pair<std::uint32_t, std::uint32_t> Overlay::kept_range(std::uint32_t begin,
                                                            std::uint32_t end) const {
  while (begin < end && renamed_[begin] == kDropped) ++begin;
  while (begin < end && renamed_[end - 1] == kDropped) --end;
  if (begin >= end) return {0, 0};
  return {renamed_[begin], renamed_[end - 1] + 1};
}

void Overlay::write_token(std::uint32_t old) {
  constexpr std::string_view kSpace = " \t\r\n";
  Token token = annotations_.tokens[old];
  const Origin& origin = origins_[old];
  const auto number = static_cast<std::uint32_t>(analysis_.tokens.size());
  token.span = origin.span;
  token.space_after = origin.span.end < report_.text.size() &&
                      kSpace.find(report_.text[origin.span.end]) != std::string_view::npos;
  const std::uint32_t head = new_number(token.head);
  token.head = head == kDropped ? number : head;
  if (token.head == number) token.dep = "ROOT";
  if (origin.has_stand_in) {
    const std::string_view word = report_.slice(origin.span);
    token.norm = base::to_lower(word);
    token.lemma = lemmatizer_.lemma(word, token.pos, token.morph);
  }
  analysis_.tokens.push_back(std::move(token));
}

void Overlay::write_sentences(std::size_t text) {
  const TokenRange& range = annotations_.texts[text];
  std::uint32_t begin = kDropped;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (annotations_.is_sentence_start[i] != 0) begin = kDropped;
    const std::uint32_t number = renamed_[i];
    if (number == kDropped) continue;
    if (begin == kDropped &&
        (analysis_.sentences.empty() || analysis_.sentences.back().end <= number)) {
      analysis_.sentences.push_back({number, number, paragraphs_[text].paragraph});
      begin = number;
    }
    analysis_.sentences.back().end = number + 1;
  }
}

}  // namespace

Analysis lay_over_report(const Report& report, const std::vector<ReadParagraph>& paragraphs,
                         const Annotations& annotations, const Lemmatizer& lemmatizer) {
  return Overlay(report, paragraphs, annotations, lemmatizer).run();
}

}  // namespace rapporteur::lang
