#include "store/row_text.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace rapporteur::store {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 6> kKinds = {"headline", "prose",  "list_item",
                                                    "caption",  "header", "boilerplate"};

Error damaged(std::string_view what) {
  return {ErrorKind::corrupt_record, "the " + std::string(what) + " of a report cannot be read"};
}

Span span_at(const json& row, std::size_t at) {
  return {row.at(at).get<std::uint32_t>(), row.at(at + 1).get<std::uint32_t>()};
}

ParagraphKind kind_of(const std::string& word) {
  const auto* const found = std::find(kKinds.begin(), kKinds.end(), word);
  return found == kKinds.end() ? ParagraphKind::prose
                               : static_cast<ParagraphKind>(found - kKinds.begin());
}

}  // namespace

std::string write_spans(const std::vector<Span>& spans) {
  json rows = json::array();
  for (const Span span : spans) rows.push_back({span.begin, span.end});
  return rows.dump();
}

std::string write_paragraphs(const std::vector<Paragraph>& paragraphs) {
  json rows = json::array();
  for (const Paragraph& paragraph : paragraphs) {
    rows.push_back({paragraph.span.begin, paragraph.span.end,
                    kKinds[static_cast<std::size_t>(paragraph.kind)], paragraph.dateline.begin,
                    paragraph.dateline.end});
  }
  return rows.dump();
}

Result<std::vector<Span>> read_spans(std::string_view column) try {
  std::vector<Span> spans;
  for (const json& row : json::parse(column)) spans.push_back(span_at(row, 0));
  return spans;
} catch (const json::exception&) {
  return fail(damaged("sentences"));
}

Result<std::vector<Paragraph>> read_paragraphs(std::string_view column) try {
  std::vector<Paragraph> paragraphs;
  for (const json& row : json::parse(column)) {
    paragraphs.push_back({span_at(row, 0), kind_of(row.at(2).get<std::string>()), span_at(row, 3)});
  }
  return paragraphs;
} catch (const json::exception&) {
  return fail(damaged("paragraphs"));
}

}  // namespace rapporteur::store
