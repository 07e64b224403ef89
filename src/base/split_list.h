// Lists that stand in one cell or field: "Mira Solt; Jon Aker".

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapporteur::base {

// The parts between the marks, without spaces and tabs at their ends; empty ones are left out.
std::vector<std::string> split_list(std::string_view list, char mark = ';');

}  // namespace rapporteur::base
