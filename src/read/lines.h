// A report's text as lines, and small questions about the words of one line.
//
// Line breaks are those that Unicode names (LF, CR LF, CR, FF, NEL, line and paragraph
// separator). Spans are bytes of the whole text; nothing is copied or cleaned.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/report.h"

namespace rapporteur::read {

struct Line {
  Span span;                 // from the first to the last byte that is no white space
  std::uint32_t indent = 0;  // columns of white space before it
  [[nodiscard]] bool is_blank() const { return span.empty(); }
};

// All lines in order, blank ones too.
std::vector<Line> split_lines(std::string_view text);

// `span` without white space (also no-break and zero-width) at both ends.
Span trim(std::string_view text, Span span);
std::string_view trim(std::string_view text);

// Words are runs without white space.
std::vector<Span> split_words(std::string_view text, Span span);

// One space for every run of white space, none at the ends.
std::string squeeze(std::string_view text);

// Letters and digits in lower case, everything else one space: what two lines are compared by.
std::string folded(std::string_view text);

// Whether the last thing said in `text` is a full stop, "?", "!" or an ellipsis, quotation
// marks and brackets behind it aside.
bool ends_sentence(std::string_view text);

// Whether the first letter of `text` is upper case or a digit; what stands before it (quotation
// marks, brackets) aside.
bool starts_upper(std::string_view text);
bool starts_lower(std::string_view text);

bool has_letters(std::string_view text);
// Letters, and none of them lower case.
bool is_all_caps(std::string_view text);

bool is_ascii_space(char c);
bool is_ascii_digit(char c);
bool is_ascii_alpha(char c);

}  // namespace rapporteur::read
