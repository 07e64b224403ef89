#include "export/entries_json.h"

#include <nlohmann/json.hpp>

#include "link/entry_line.h"

namespace rapporteur::exports {

namespace {

using Json = nlohmann::ordered_json;

std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string entries_json(const Entries& entries, const claim::StreamHead& head) {
  Json stream = Json::parse(claim::to_json(head));
  stream["entries"] = 1;
  std::string lines = line_of(stream);
  for (const Entry& entry : entries.entries) lines += link::to_json(entry) + "\n";
  lines += line_of(Json{{"kind", "voices"}, {"groups", entries.voices}});
  return lines;
}

}  // namespace rapporteur::exports
