// A report: one text of one outlet, as it was handed in, with what is known of it.
//
// The text is never altered. Everything that is found later is a span of its bytes.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapporteur {

// Bytes [begin, end) of a report's text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return end <= begin; }
  [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(const Span&, const Span&) = default;
  friend auto operator<=>(const Span&, const Span&) = default;
};

enum class ParagraphKind {
  headline,     // a title line that stands in the text
  prose,        //
  list_item,    // a line of a list, its bullet included
  caption,      // what stands under or beside a picture
  header,       // outlet, date, byline or place lines above the story: read for facts, not parsed
  boilerplate,  // navigation, sharing buttons, copyright: not part of the story
};

// A stretch of text that is parsed by itself. Paragraphs stand in order and never overlap.
struct Paragraph {
  Span span;
  ParagraphKind kind = ParagraphKind::prose;
  // What opens the paragraph and is no part of its first sentence ("BAKU, February 16. /TASS/."),
  // up to where that sentence begins; empty where there is none.
  Span dateline;
};

// A fact about the report and where it came from: "metadata", "dateline", "header", "url",
// "title", "user" or "none". An unknown fact has an empty value and comes from "none".
struct SourcedFact {
  std::string value;
  std::string from = "none";
};

struct Report {
  std::string id;    // file name without folder, or `id`/`url` of a JSONL record
  std::string text;  // the story; for a plain text file its very bytes
  SourcedFact outlet;
  SourcedFact published;  // EDTF; "XXXX-06-03" where the year is nowhere said
  SourcedFact byline;
  SourcedFact dateline_place;
  SourcedFact title;
  SourcedFact url;
  std::string language;     // ISO 639-1 as detected, "und" where it cannot be told
  std::string sha256;       // of the input's bytes, in hexadecimal
  std::uint64_t bytes = 0;  // of the input
  std::vector<Paragraph> paragraphs;

  [[nodiscard]] std::string_view slice(Span span) const {
    return std::string_view(text).substr(span.begin, span.size());
  }
  // Only English is coded; other reports are kept and named.
  [[nodiscard]] bool is_coded() const { return language == "en"; }
};

}  // namespace rapporteur
