// Numbers in digits and in words, read from running words.

#pragma once

#include <cstddef>
#include <optional>

#include "ground/running_words.h"

namespace rapporteur::ground {

struct NumberMatch {
  std::size_t end = 0;          // behind the last word of it
  std::optional<double> value;  // nothing for "several", "dozens of"
};

// The number that begins at `at`: "1,500", "2.5 million", "twenty-five", "two hundred and six",
// "5 1/2", "several", "a dozen", "dozens". "a" alone is no number. Ordinals are not read here.
std::optional<NumberMatch> match_number(const RunningWords& words, std::size_t at);

// "first", "28th", "twenty-third": the end and the value; the value is always there.
std::optional<NumberMatch> match_ordinal(const RunningWords& words, std::size_t at);

// A run of digits without separators, as a whole number; nothing for "1,500", "3.5" or words.
std::optional<int> plain_digits(const RunningWord& word);

}  // namespace rapporteur::ground
