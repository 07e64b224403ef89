#include "lang/pipeline.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "lang/annotate.h"
#include "lang/name_runs.h"
#include "lang/news_analysis.h"
#include "lang/noun_chunks.h"
#include "lang/pipeline_parts.h"
#include "lang/reading_repairs.h"

namespace rapporteur::lang {

namespace {

// spaCy refuses texts above a million characters, some 200,000 tokens; the parser's table of
// one that long takes 0.8 GB.
constexpr std::size_t kMaxParityTokens = 250000;
// No paragraph of a story is longer; what is, is a list or a fault of its source.
constexpr std::size_t kMaxNewsTokens = 5000;

std::uint32_t paragraph_at(const Report& report, std::uint32_t byte) {
  const auto after = std::upper_bound(
      report.paragraphs.begin(), report.paragraphs.end(), byte,
      [](std::uint32_t at, const Paragraph& paragraph) { return at < paragraph.span.begin; });
  return after == report.paragraphs.begin()
             ? 0
             : static_cast<std::uint32_t>(after - report.paragraphs.begin() - 1);
}

std::vector<Sentence> find_sentences(const std::vector<std::uint8_t>& is_start) {
  std::vector<Sentence> sentences;
  for (std::uint32_t i = 0; i < is_start.size(); ++i) {
    if (i == 0 || is_start[i] != 0) sentences.push_back({i, i, 0});
    sentences.back().end = i + 1;
  }
  return sentences;
}

Analysis analyse_whole(const Report& report, const Pipeline& pipeline) {
  Annotations annotations = annotate({report.text}, pipeline.parts(), kMaxParityTokens);
  Analysis analysis;
  analysis.model = pipeline.name();
  analysis.chunks = find_noun_chunks(annotations.tokens, annotations.left_edges);
  analysis.tokens = std::move(annotations.tokens);
  analysis.names = std::move(annotations.names);
  analysis.sentences = find_sentences(annotations.is_sentence_start);
  for (Sentence& sentence : analysis.sentences) {
    sentence.paragraph = paragraph_at(report, analysis.tokens[sentence.begin].span.begin);
  }
  return analysis;
}

// A report that was made without paragraphs is one.
std::vector<Paragraph> paragraphs_of(const Report& report) {
  if (!report.paragraphs.empty()) return report.paragraphs;
  Paragraph whole;
  whole.span = {0, static_cast<std::uint32_t>(report.text.size())};
  return {whole};
}

Analysis analyse_news(const Report& report, const Pipeline& pipeline) {
  const Pipeline::Parts& parts = pipeline.parts();
  std::vector<ReadParagraph> read;
  const std::vector<Paragraph> paragraphs = paragraphs_of(report);
  std::vector<ToldState> states = parts.repairs->told_states(report);
  // Hardly a report tells of such states, and only those pay for a list of their own.
  std::optional<ReadingRepairs> own;
  if (!states.empty()) own = parts.repairs->with_states(states);
  const ReadingRepairs& repairs = own ? *own : *parts.repairs;
  for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
    const Span part = part_to_parse(report.text, paragraphs[i]);
    if (!part.empty()) read.push_back({i, repairs.read(report.text, part)});
  }
  std::vector<std::string_view> texts;
  for (const ReadParagraph& paragraph : read) texts.push_back(paragraph.reading.text());
  Annotations annotations = annotate(texts, parts, kMaxNewsTokens);
  join_name_runs(annotations.tokens, annotations.left_edges);
  Analysis analysis = lay_over_report(report, read, annotations, *parts.lemmatizer);
  analysis.model = pipeline.name();
  analysis.told_states = std::move(states);
  return analysis;
}

}  // namespace

Pipeline::Pipeline(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Pipeline::~Pipeline() = default;

const std::string& Pipeline::name() const { return parts_->name; }
const std::vector<ModelFile>& Pipeline::files() const { return parts_->files; }
std::string_view Pipeline::instructions() const { return parts_->kernels->name; }

Analysis analyse(const Report& report, const Pipeline& pipeline, Mode mode) {
  return mode == Mode::parity ? analyse_whole(report, pipeline) : analyse_news(report, pipeline);
}

}  // namespace rapporteur::lang
