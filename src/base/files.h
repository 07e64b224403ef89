// Whole files in and out, and the SHA-256 of bytes.

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "rapporteur/result.h"

namespace rapporteur::base {

// The bytes of a regular file. `over_limit` above `max_bytes`; `not_found` or `io` else.
Result<std::string> read_file(const std::filesystem::path& path,
                              std::uint64_t max_bytes = std::uint64_t{1} << 32);

// Writes beside the target and renames, so that a reader sees the old bytes or the new ones.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

// 64 hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace rapporteur::base
