#include <algorithm>

#include "export/chronology.h"

namespace rapporteur::exports {

namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// Every run of white space as one space.
std::string single_spaced(std::string_view text) {
  std::string words;
  for (const char c : text) {
    if (!is_space(c)) {
      words += c;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    } else if (words.empty()) {
      words += ' ';
    }
  }
  return words;
}

// The paragraph that holds the byte; the whole text where there is none.
Span paragraph_at(const Report& report, std::uint32_t byte) {
  for (const Paragraph& paragraph : report.paragraphs) {
    if (paragraph.span.begin <= byte && byte < paragraph.span.end) return paragraph.span;
  }
  return {0, static_cast<std::uint32_t>(report.text.size())};
}

// From the first sentence that the span touches to the last.
Span context_of(const Report& report, const std::vector<Span>& sentences, Span span) {
  Span context = span;
  bool found = false;
  for (const Span sentence : sentences) {
    if (!sentence.overlaps(span)) continue;
    found = true;
    context.begin = std::min(context.begin, sentence.begin);
    context.end = std::max(context.end, sentence.end);
  }
  if (found) return context;
  const Span paragraph = paragraph_at(report, span.begin);
  return {std::min(paragraph.begin, span.begin), std::max(paragraph.end, span.end)};
}

}  // namespace

Passage passage_of(const Report& report, const std::vector<Span>& sentences, Span span) {
  const auto size = static_cast<std::uint32_t>(report.text.size());
  span.end = std::min(span.end, size);
  span.begin = std::min(span.begin, span.end);
  const Span context = context_of(report, sentences, span);
  Passage passage{single_spaced(report.slice({context.begin, span.begin})),
                  single_spaced(report.slice(span)),
                  single_spaced(report.slice({span.end, context.end}))};
  if (passage.before.starts_with(' ')) passage.before.erase(0, 1);
  if (passage.after.ends_with(' ')) passage.after.pop_back();
  return passage;
}

}  // namespace rapporteur::exports
