#include "base/shipped_data.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace rapporteur::base {

namespace {

std::optional<std::string> from_folder(std::string_view name) {
  const char* folder = std::getenv("RAPPORTEUR_DATA");
  if (folder == nullptr) return std::nullopt;
  std::ifstream file(std::filesystem::path(folder) / name, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

std::optional<std::string> shipped_data(std::string_view name) {
  if (auto bytes = from_folder(name)) return bytes;
  for (const ShippedFile& file : shipped_files()) {
    if (file.name == name) return std::string(file.bytes);
  }
  return std::nullopt;
}

std::vector<std::string> shipped_names(std::string_view folder) {
  std::vector<std::string> names;
  for (const ShippedFile& file : shipped_files()) {
    if (file.name.starts_with(folder)) names.emplace_back(file.name);
  }
  return names;
}

}  // namespace rapporteur::base
