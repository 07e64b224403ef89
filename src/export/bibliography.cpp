#include <nlohmann/json.hpp>

#include "export/entry_files.h"

namespace rapporteur::exports {

namespace {

using Json = nlohmann::ordered_json;

// "2031-05-04" as [2031, 5, 4]; a part that is not known ends it.
Json date_parts(const std::string& edtf) {
  Json parts = Json::array();
  for (const auto& [begin, length] : {std::pair<std::size_t, std::size_t>{0, 4}, {5, 2}, {8, 2}}) {
    if (begin + length > edtf.size()) break;
    const std::string part = edtf.substr(begin, length);
    if (part.find_first_not_of("0123456789") != std::string::npos) break;
    parts.push_back(std::stoi(part));
  }
  return parts;
}

Json item(const Report& report) {
  Json out{{"id", report.id}, {"type", "article-newspaper"}};
  if (!report.title.value.empty()) out["title"] = report.title.value;
  if (!report.outlet.value.empty()) out["container-title"] = report.outlet.value;
  if (!report.byline.value.empty())
    out["author"] = Json::array({{{"literal", report.byline.value}}});
  const Json parts = date_parts(report.published.value);
  if (!parts.empty()) out["issued"] = {{"date-parts", Json::array({parts})}};
  if (!report.url.value.empty()) out["URL"] = report.url.value;
  if (!report.dateline_place.value.empty()) out["publisher-place"] = report.dateline_place.value;
  out["language"] = report.language;
  return out;
}

}  // namespace

std::string csl_json(const EntrySet& set) {
  Json items = Json::array();
  for (const Report& report : set.reports()) items.push_back(item(report));
  return items.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rapporteur::exports
