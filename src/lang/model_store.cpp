#include "lang/model_store.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <system_error>

#include "base/shipped_data.h"

namespace rapporteur::lang {

namespace {

constexpr std::string_view kDefaultModel = "md";
constexpr std::string_view kNotPinned = "-";

// Columns of data/lang/models.tsv.
struct PinRow {
  std::string model, shorthand, kind, what, sha256;
};

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::vector<PinRow> read_pins() {
  std::vector<PinRow> rows;
  for (const std::string& line : split(base::shipped_data("lang/models.tsv").value_or(""), '\n')) {
    if (line.starts_with('#')) continue;
    std::vector<std::string> cells = split(line, '\t');
    if (cells.size() == 5) rows.push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
  }
  return rows;
}

std::optional<PinRow> known_model(std::string_view name) {
  for (const PinRow& row : read_pins()) {
    if (row.model == name || row.shorthand == name) return row;
  }
  return std::nullopt;
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

ModelChoice choice_from_environment(std::string asked) {
  ModelChoice choice{std::move(asked), environment("RAPPORTEUR_MODEL"),
                     environment("XDG_CACHE_HOME")};
  if (choice.cache.empty()) choice.cache = std::filesystem::path(environment("HOME")) / ".cache";
  return choice;
}

Result<std::filesystem::path> find_model(const ModelChoice& choice) {
  std::string name(kDefaultModel);
  if (!choice.environment.empty()) name = choice.environment;
  if (!choice.asked.empty()) name = choice.asked;
  std::error_code ignored;
  const std::optional<PinRow> known = known_model(name);
  if (!known) {
    if (std::filesystem::exists(name, ignored)) return std::filesystem::path(name);
    return fail(ErrorKind::not_found,
                "language model '" + name +
                    "': no such folder or wheel, and no model of that name (md and sm are known)");
  }
  const std::filesystem::path folder = choice.cache / "rapporteur" / "models" / known->model;
  if (std::filesystem::is_directory(folder, ignored)) return folder;
  return fail(ErrorKind::not_found,
              "language model " + known->model + " is not in " + folder.string() +
                  "; fetch it once with 'tools/fetch_model " + known->shorthand +
                  "', or name a folder or wheel with --model");
}

std::string pinned_name(const std::vector<ModelFile>& files_read) {
  std::map<std::string, std::map<std::string, std::string>> pins;  // model -> file -> hash
  for (const PinRow& row : read_pins()) {
    if (row.kind == "file") pins[row.model][row.what] = row.sha256;
  }
  for (const auto& [model, files] : pins) {
    const auto is_pinned = [&files = files](const ModelFile& file) {
      const auto pin = files.find(file.name);
      return pin != files.end() && (pin->second == kNotPinned || pin->second == file.sha256);
    };
    if (!files_read.empty() && std::all_of(files_read.begin(), files_read.end(), is_pinned))
      return model;
  }
  return "";
}

}  // namespace rapporteur::lang
