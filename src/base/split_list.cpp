#include "base/split_list.h"

#include <algorithm>

namespace rapporteur::base {

std::vector<std::string> split_list(std::string_view list, char mark) {
  constexpr std::string_view kBlank = " \t\r\n";
  std::vector<std::string> parts;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(mark), list.size());
    std::string_view part = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    part.remove_prefix(std::min(part.find_first_not_of(kBlank), part.size()));
    part = part.substr(0, part.find_last_not_of(kBlank) + 1);
    if (!part.empty()) parts.emplace_back(part);
  }
  return parts;
}

}  // namespace rapporteur::base
