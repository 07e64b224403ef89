// Bytes to UTF-8.

#pragma once

#include <string>
#include <string_view>

#include "rapporteur/result.h"

namespace rapporteur::read {

// The text of `bytes` in UTF-8. Text that is UTF-8 already, a few broken bytes included, comes
// back byte for byte, so that spans count in the file. `declared` is the charset that a page
// names, or empty. `bad_input` with the byte for what is not text, `unsupported` for the formats
// that other programs turn into text (PDF, Word).
Result<std::string> to_utf8(std::string bytes, std::string_view declared);

}  // namespace rapporteur::read
