// The words of a stretch of the report, cut for reading numbers and dates.
//
// spaCy's tokens are no good ground for that: "2020-06-30" is five of them and "28-30" one or
// three, and datelines and bracketed names have none in news mode. Here a run of letters is a
// word, a run of digits with its separators is a word ("1,500", "3.5"), and any other character
// stands alone; each knows the token that covers it, where there is one.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rapporteur/analysis.h"
#include "rapporteur/report.h"

namespace rapporteur::ground {

struct RunningWord {
  Span span;
  std::string lower;  // in lower case; typographic quotes and dashes as ' and -
  bool is_letters = false;
  bool is_digits = false;
  bool is_capital = false;  // begins with a capital letter
  bool is_joined = false;   // no white space before it
  std::optional<std::uint32_t> token;
};

using RunningWords = std::vector<RunningWord>;

RunningWords cut_running_words(const Report& report, Span stretch, const Analysis& analysis);

// The word at `at`, or an empty one outside, so that a look ahead needs no bounds.
const RunningWord& word_at(const RunningWords& words, std::size_t at);

// The tokens [first, second) that overlap a span; where there are none, both are the index of
// the first token behind it.
std::pair<std::uint32_t, std::uint32_t> tokens_under(const Analysis& analysis, Span span);

// The stretches of the report that are read: paragraphs that are neither header nor boilerplate,
// or the whole text where no paragraphs are known.
std::vector<Span> read_stretches(const Report& report);

}  // namespace rapporteur::ground
