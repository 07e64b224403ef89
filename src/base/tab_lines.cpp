#include "base/tab_lines.h"

namespace rapporteur::base {

std::string_view cut_front(std::string_view& rest, char mark) {
  const std::size_t at = rest.find(mark);
  const std::string_view front = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view{} : rest.substr(at + 1);
  return front;
}

std::vector<std::vector<std::string>> tab_lines(std::string_view bytes, std::size_t columns) {
  std::vector<std::vector<std::string>> lines;
  while (!bytes.empty()) {
    std::string_view line = cut_front(bytes, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> cells;
    while (!line.empty() && cells.size() < columns) cells.emplace_back(cut_front(line, '\t'));
    cells.resize(columns);
    lines.push_back(std::move(cells));
  }
  return lines;
}

}  // namespace rapporteur::base
