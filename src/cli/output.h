// Where a verb writes what it makes.

#pragma once

#include <string>
#include <string_view>

#include "rapporteur/result.h"

namespace rapporteur::cli {

// Whether the standard output is meant: no file is named, or "-".
bool is_standard_output(const std::string& output);

// To the file, or to the standard output. Errors as base::write_file.
Result<void> write_output(const std::string& output, std::string_view bytes);

}  // namespace rapporteur::cli
