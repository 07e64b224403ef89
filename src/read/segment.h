// Cuts a report's text into paragraphs.
//
// Papers write a paragraph as one long line; wires and mail break lines at a column and part
// paragraphs by an empty line or an indent. Which of the two holds is decided for every block
// by whether its lines are filled: in broken text the next line's first word would not have fitted.

#pragma once

#include <string_view>
#include <vector>

#include "rapporteur/report.h"

namespace rapporteur::read {

// Spans of the paragraphs in order, without white space at their ends. Every byte that is no
// white space lies in one of them.
std::vector<Span> cut_paragraphs(std::string_view text);

}  // namespace rapporteur::read
