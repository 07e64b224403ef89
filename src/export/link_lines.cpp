#include "export/link_lines.h"

#include <nlohmann/json.hpp>

namespace rapporteur::exports {

std::string link_lines(const std::vector<link::HappeningLink>& links) {
  using Json = nlohmann::ordered_json;
  std::string lines;
  for (const link::HappeningLink& link : links) {
    const Json json = {{"kind", "link"},
                       {"report", link.report},
                       {"span", Json::array({link.span.begin, link.span.end})},
                       {"cluster", link.cluster},
                       {"word", link.word},
                       {"as", link.kind}};
    lines += json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  }
  return lines;
}

}  // namespace rapporteur::exports
