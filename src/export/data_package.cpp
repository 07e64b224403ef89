#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "export/csv.h"
#include "export/sheets.h"

namespace rapporteur::exports {

namespace {

using Json = nlohmann::ordered_json;

std::string codebook(const std::vector<Sheet>& sheets, const std::string& title) {
  std::string text = fmt::format(
      "# Codebook: {}\n\nEvery row says what reports say, never what is so. Several values in a "
      "cell are parted by `; `. An empty cell: no report says.\n",
      title);
  for (const Sheet& sheet : sheets) {
    text +=
        fmt::format("\n## {}\n\n{} {} rows.\n\n| column | type | means |\n| --- | --- | --- |\n",
                    sheet.name, sheet.holds, sheet.rows.size());
    for (const Column& column : sheet.columns)
      text += fmt::format("| `{}` | {} | {} |\n", column.name, column.type, column.means);
  }
  return text;
}

Json resource(const Sheet& sheet, const std::string& csv) {
  Json fields = Json::array();
  for (const Column& column : sheet.columns)
    fields.push_back({{"name", column.name}, {"type", column.type}, {"description", column.means}});
  return {{"name", sheet.name},
          {"path", sheet.name + ".csv"},
          {"profile", "tabular-data-resource"},
          {"description", sheet.holds},
          {"format", "csv"},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"bytes", csv.size()},
          {"hash", "sha256:" + base::sha256_hex(csv)},
          {"schema", {{"fields", fields}, {"missingValues", {""}}}}};
}

}  // namespace

std::vector<std::pair<std::string, std::string>> data_package(const std::vector<Sheet>& sheets,
                                                              const std::string& title) {
  std::vector<std::pair<std::string, std::string>> files;
  Json resources = Json::array();
  for (const Sheet& sheet : sheets) {
    files.emplace_back(sheet.name + ".csv", csv_of(sheet));
    resources.push_back(resource(sheet, files.back().second));
  }
  files.emplace_back("codebook.md", codebook(sheets, title));
  const Json package{{"profile", "tabular-data-package"},
                     {"name", "rapporteur-record"},
                     {"title", title},
                     {"resources", resources}};
  files.emplace_back("datapackage.json",
                     package.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
  return files;
}

}  // namespace rapporteur::exports
