// A comma behind a day that opens a sentence or follows "and": British papers write none ("On 2
// April Turkey's president ..."), and without it the parser takes the name for part of the day.

#pragma once

#include <string_view>
#include <vector>

#include "lang/reading_text.h"

namespace rapporteur::lang {

// The spaces of `part` that are read as ", ": between such a day and a word with a capital.
std::vector<ReadingEdit> find_leading_days(std::string_view text, Span part);

}  // namespace rapporteur::lang
