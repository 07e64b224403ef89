// What the program knows of where it prints to.

#pragma once

#include <cstddef>
#include <cstdio>
#include <string_view>

namespace rapporteur::cli {

bool is_terminal(std::FILE* stream);

// A terminal that knows control sequences: not where TERM is "dumb" or unset.
bool is_able_terminal(std::FILE* stream);

// Colour only on such a terminal, and not where NO_COLOR is set (no-color.org).
bool wants_colour(std::FILE* stream);

// Columns of the terminal, or COLUMNS, or 100 where the output goes elsewhere; 40 to 140.
std::size_t terminal_width(std::FILE* stream);

// All bytes to stdout. An output that cannot be written ends the program in main().
void print(std::string_view text);

}  // namespace rapporteur::cli
