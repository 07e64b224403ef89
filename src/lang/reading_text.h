// What the parser reads in news mode: a part of a report with repairs, and the way back.
//
// Every repair is an edit: bytes of the report and the words that are read in their place. The
// report is never changed. A token of the reading text maps to the bytes of the report that it
// stands for; docs/news-mode.md tells what each repair is good for.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/report.h"

namespace rapporteur::lang {

// Bytes of the report and what is read for them; empty `read` cuts them out.
struct ReadingEdit {
  Span origin;
  std::string read;
  bool is_stand_in = false;  // another word than the report's, which must never be shown
};

class ReadingText {
 public:
  // The bytes `part` of `text` with `edits`, which lie in it in order and do not overlap.
  ReadingText(std::string_view text, Span part, const std::vector<ReadingEdit>& edits);

  [[nodiscard]] const std::string& text() const { return text_; }

  // The bytes of the report that [begin, end) of the reading text stands for, which is not
  // empty. A word that stands for others is never divided: any part of it gives all of them.
  [[nodiscard]] Span origin(std::uint32_t begin, std::uint32_t end) const;

  // Whether [begin, end) holds any other word than the report's.
  [[nodiscard]] bool has_stand_in(std::uint32_t begin, std::uint32_t end) const;

 private:
  // A stretch of the reading text up to where the next begins.
  struct Stretch {
    std::uint32_t begin = 0;
    Span origin;
    bool is_copy = false;  // byte for byte the report's
    bool is_stand_in = false;
  };
  void add(Stretch stretch, std::string_view words);
  [[nodiscard]] std::size_t stretch_at(std::uint32_t at) const;

  std::string text_;
  std::vector<Stretch> stretches_;
};

// Puts edits in order and drops those that overlap one before them in `edits`, so that earlier
// finders go first.
std::vector<ReadingEdit> without_overlaps(const std::vector<ReadingEdit>& edits);

}  // namespace rapporteur::lang
