#include "base/text_list.h"

#include <charconv>

namespace rapporteur::base {

void put_text(std::string& line, std::string_view text) {
  line += std::to_string(text.size());
  line += ':';
  line += text;
}

bool take_text(std::string_view& line, std::string& text) {
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size);
  const auto digits = static_cast<std::size_t>(end - line.data());
  if (error != std::errc() || digits >= line.size() || line[digits] != ':' ||
      line.size() - digits - 1 < size)
    return false;
  text = line.substr(digits + 1, size);
  line.remove_prefix(digits + 1 + size);
  return true;
}

}  // namespace rapporteur::base
