#include "pipeline/mapped_claims.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/split_list.h"
#include "read/lines.h"

namespace rapporteur::pipeline {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 17> kActorFields = {
    "parties", "mediators", "host",   "speaker",     "addressee", "targets",
    "said_by", "issuer",    "broker", "signatories", "giver",     "receiver",
    "through", "who",       "source", "duty_bearer", "target"};
constexpr std::array<std::string_view, 4> kNumberFields = {"value", "low", "high", "count"};

bool is_one_of(const auto& names, std::string_view field) {
  return std::ranges::find(names, field) != names.end();
}

Json names_json(const std::string& cell) {
  Json names = Json::array();
  for (std::string& name : base::split_list(cell)) names.push_back({{"name", std::move(name)}});
  return names;
}

Json field_json(const std::string& field, const std::string& value) {
  if (is_one_of(kActorFields, field)) return names_json(value);
  if (field == "person") return Json{{"name", value}};
  if (field == "place") return Json{{"name", value}};
  if (field == "background") return value == "true" || value == "1" || value == "yes";
  if (is_one_of(kNumberFields, field)) {
    char* end = nullptr;
    const double number = std::strtod(value.c_str(), &end);
    if (end == value.c_str() + value.size()) return number;
  }
  return value;
}

MappedField field_from(const std::string& field, const YAML::Node& node) {
  MappedField mapped;
  mapped.field = field;
  if (node.IsScalar()) {
    const std::string& word = node.Scalar();
    if (word.starts_with("=")) {
      mapped.constant = word.substr(1);
    } else {
      mapped.column = word;
    }
    return mapped;
  }
  mapped.column = node["column"].as<std::string>();
  if (const YAML::Node values = node["values"]) {
    for (const auto& pair : values)
      mapped.values[pair.first.as<std::string>()] = pair.second.as<std::string>();
  }
  return mapped;
}

}  // namespace

Result<std::vector<MappedField>> read_map(const std::string& name, std::string_view yaml) {
  try {
    const YAML::Node root = YAML::Load(std::string(yaml));
    if (!root.IsMap())
      return fail(ErrorKind::bad_input, name + ": a map is lines of `field: column`");
    std::vector<MappedField> map;
    for (const auto& pair : root) map.push_back(field_from(pair.first.Scalar(), pair.second));
    return map;
  } catch (const YAML::Exception& fault) {
    return fail(ErrorKind::bad_input, fmt::format("{}:{}:{}: {}", name, fault.mark.line + 1,
                                                  fault.mark.column + 1, fault.msg));
  }
}

std::vector<MappedField> map_by_names(const read::SheetTable& table) {
  std::vector<MappedField> map;
  for (const std::string& column : table.header) {
    MappedField mapped;
    mapped.field = column == "passage" ? "text" : column;
    mapped.column = column;
    map.push_back(std::move(mapped));
  }
  return map;
}

std::vector<std::string> missing_columns(const std::vector<MappedField>& map,
                                         const read::SheetTable& table) {
  std::vector<std::string> missing;
  for (const MappedField& mapped : map) {
    if (!mapped.column.empty() && table.column(mapped.column) == table.header.size())
      missing.push_back(mapped.column);
  }
  return missing;
}

std::string mapped_value(const std::vector<MappedField>& map, const read::SheetTable& table,
                         const read::SheetRow& row, std::string_view field) {
  const auto found = std::ranges::find(map, field, &MappedField::field);
  if (found == map.end()) return {};
  if (found->column.empty()) return found->constant;
  const std::size_t column = table.column(found->column);
  if (column >= row.cells.size()) return {};
  const std::string value(read::trim(row.cells[column]));
  const auto meant = found->values.find(value);
  return meant == found->values.end() ? value : meant->second;
}

std::vector<std::string> claim_lines(const std::vector<MappedField>& map,
                                     const read::SheetTable& table) {
  std::vector<std::string> lines;
  for (const read::SheetRow& row : table.rows) {
    Json line = Json::object();
    for (const MappedField& mapped : map) {
      const std::string value = mapped_value(map, table, row, mapped.field);
      if (!value.empty()) line[mapped.field] = field_json(mapped.field, value);
    }
    lines.push_back(line.dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  return lines;
}

}  // namespace rapporteur::pipeline
