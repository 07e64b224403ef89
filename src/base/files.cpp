#include "base/files.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <system_error>

#include <openssl/sha.h>

namespace rapporteur::base {

namespace fs = std::filesystem;

Result<std::string> read_file(const fs::path& path, std::uint64_t max_bytes) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return fail(ErrorKind::not_found, path.string() + ": no such file");
  if (fs::is_directory(status)) return fail(ErrorKind::bad_input, path.string() + ": is a folder");
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return fail(ErrorKind::io, path.string() + ": " + std::strerror(errno));
  std::string bytes;
  std::array<char, 1 << 16> block{};
  while (const std::size_t got = std::fread(block.data(), 1, block.size(), file)) {
    bytes.append(block.data(), got);
    if (bytes.size() > max_bytes) {
      std::fclose(file);
      return fail(ErrorKind::over_limit,
                  path.string() + ": larger than " + std::to_string(max_bytes) + " bytes");
    }
  }
  const int cause = std::ferror(file) != 0 ? errno : 0;
  std::fclose(file);
  if (cause != 0) {
    return fail(ErrorKind::io, path.string() + ": reading stopped at byte " +
                                   std::to_string(bytes.size()) + ": " + std::strerror(cause));
  }
  return bytes;
}

Result<void> write_file(const fs::path& path, std::string_view bytes) {
  fs::path beside = path;
  beside += ".part";
  {
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.flush();
    if (!file) {
      std::error_code ignored;
      fs::remove(beside, ignored);
      return fail(ErrorKind::io, path.string() + ": cannot write (" + std::strerror(errno) + ")");
    }
  }
  std::error_code error;
  fs::rename(beside, path, error);
  if (error) return fail(ErrorKind::io, path.string() + ": " + error.message());
  return {};
}

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : digest) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

}  // namespace rapporteur::base
