// What tells a claim from others that are worded alike: the names and numbers in its words.

#pragma once

#include <string_view>

#include "link/content.h"
#include "link/told.h"

namespace rapporteur::link {

// Words with a capital and numbers, in their stems, sorted, each once; without months, days of the
// week and the first word, unless `with_first`. Nothing of a text in capitals.
Words named_words(std::string_view text, bool with_first);

// Numbers of the text as written, "109,200", without years.
Words numbers_in(std::string_view text);

// Fills in `own_words`, `named`, `numbers` and `paper_named`.
void note_names(Told& told);

// Both have something, and less than half of what the shorter list has is in the other's.
bool name_others(const Words& one, const Words& other);

}  // namespace rapporteur::link
