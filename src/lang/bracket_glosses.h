// Finds names and acronyms in brackets behind a name ("Reyes (Norland)", "the Joint Council
// (JC)"), which the parser takes for words of the sentence. They are cut and left to `ground`.

#pragma once

#include <string_view>
#include <vector>

#include "lang/reading_text.h"

namespace rapporteur::lang {

// One edit for each bracket with the white space before it, in order.
std::vector<ReadingEdit> find_bracket_glosses(std::string_view text, Span part);

}  // namespace rapporteur::lang
