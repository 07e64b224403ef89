#include "lang/pipeline_config.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rapporteur::lang {

namespace {

using Json = nlohmann::json;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

// An INI file: [section] and key = value; a line that begins with white space goes on with the
// value above; # begins a comment line.
Result<void> read_sections(std::string_view file, std::string_view bytes, PipelineConfig& config) {
  std::map<std::string, std::string>* section = nullptr;
  std::string* last_value = nullptr;
  for (std::size_t begin = 0, number = 1; begin < bytes.size(); ++number) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view whole = bytes.substr(begin, end - begin);
    const std::string_view line = trimmed(whole);
    begin = end + 1;
    if (line.empty() || line.front() == '#' || line.front() == ';') continue;
    if (line.front() == '[' && line.back() == ']' && whole.front() == '[') {
      section = &config.sections[std::string(line.substr(1, line.size() - 2))];
      last_value = nullptr;
      continue;
    }
    if ((whole.front() == ' ' || whole.front() == '\t') && last_value != nullptr) {
      *last_value += line;
      continue;
    }
    const std::size_t equals = line.find('=');
    if (section == nullptr || equals == std::string_view::npos) {
      return fail(ErrorKind::bad_input,
                  fmt::format("{}: line {} is neither [section] nor key = value", file, number));
    }
    last_value = &(*section)[std::string(trimmed(line.substr(0, equals)))];
    *last_value = trimmed(line.substr(equals + 1));
  }
  return {};
}

Result<std::vector<std::string>> names_at(std::string_view file, const PipelineConfig& config,
                                          const std::string& key) {
  const Json list = Json::parse(config.value("nlp", key), nullptr, false);
  const bool is_list =
      list.is_array() &&
      std::all_of(list.begin(), list.end(), [](const Json& item) { return item.is_string(); });
  if (!is_list)
    return fail(ErrorKind::bad_input,
                fmt::format("{}: [nlp] {} is not a list of names", file, key));
  return list.get<std::vector<std::string>>();
}

std::string text_at(const PipelineConfig& config, const std::string& section,
                    const std::string& key) {
  const Json value = Json::parse(config.value(section, key), nullptr, false);
  return value.is_string() ? value.get<std::string>() : std::string();
}

}  // namespace

std::string_view PipelineConfig::value(const std::string& section, const std::string& key) const {
  const auto found = sections.find(section);
  if (found == sections.end()) return {};
  const auto entry = found->second.find(key);
  return entry == found->second.end() ? std::string_view() : entry->second;
}

Result<PipelineConfig> read_pipeline_config(std::string_view file, std::string_view bytes) {
  PipelineConfig config;
  if (const Result<void> read = read_sections(file, bytes, config); !read)
    return fail(read.error());
  config.language = text_at(config, "nlp", "lang");
  const Result<std::vector<std::string>> names = names_at(file, config, "pipeline");
  if (!names) return fail(names.error());
  std::vector<std::string> disabled;
  if (!config.value("nlp", "disabled").empty()) {
    Result<std::vector<std::string>> listed = names_at(file, config, "disabled");
    if (!listed) return fail(listed.error());
    disabled = std::move(*listed);
  }
  for (const std::string& name : *names) {
    if (std::find(disabled.begin(), disabled.end(), name) != disabled.end()) continue;
    const std::string factory = text_at(config, "components." + name, "factory");
    if (factory.empty()) {
      return fail(ErrorKind::bad_input,
                  fmt::format("{}: component \"{}\" has no factory", file, name));
    }
    config.components.push_back({name, factory});
  }
  return config;
}

}  // namespace rapporteur::lang
