// Tables with tabs between cells, as the lists under data/ are.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::base {

// Takes the part before the first `mark` off the front of `rest`, and the mark with it; all of it
// where there is none.
std::string_view cut_front(std::string_view& rest, char mark);

// The lines that hold something and do not begin with '#', each as exactly `columns` cells: missing
// ones are empty, what is too much is left out. A carriage return at the end is no part of a line.
std::vector<std::vector<std::string>> tab_lines(std::string_view bytes, std::size_t columns);

}  // namespace rapporteur::base
